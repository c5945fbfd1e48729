package org.bulwark.files.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Validator;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.Column;
import org.bulwark.data.Table;
import org.bulwark.files.model.GoldenScorecard;
import org.bulwark.files.model.RandomScorecard;
import org.bulwark.score.scorecard.Scorecard;
import org.dmg.pmml.DataField;
import org.dmg.pmml.PMML;
import org.dmg.pmml.scorecard.Characteristic;
import org.jpmml.model.JAXBUtil;
import org.jpmml.model.PMMLUtil;
import org.junit.jupiter.api.Test;

/** What is written obeys PMML's schema, parses back, and gives the points that Java gives. */
class ScorecardPmmlTest {

    @Test
    void whatParsesBackGivesThePointsThatJavaGives() throws Exception {
        int compared = 0;
        for (int seed = 0; seed < 60; seed++) {
            Scorecard scorecard = RandomScorecard.of(seed);
            Optional<byte[]> written = written(scorecard);
            if (written.isEmpty()) {
                continue;
            }
            List<Characteristic> characteristics = model(PMMLUtil.unmarshal(new ByteArrayInputStream(written.get())))
                    .requireCharacteristics()
                    .requireCharacteristics();
            Table asked = Asked.of(scorecard, new Random(seed));
            byte[][] codes = scorecard.encode(asked);
            for (int i = 0; i < characteristics.size(); i++) {
                Column column = asked.columns().get(i + 1);
                for (int row = 0; row < asked.rows(); row++) {
                    assertThat(PmmlPoints.of(characteristics.get(i), column, row))
                            .as("seed %d, %s = %s", seed, column.name(), column.text(row))
                            .isEqualTo(
                                    scorecard.characteristics().get(i).points().get(codes[i][row] & 0xFF));
                }
            }
            compared++;
        }
        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void theDocumentObeysTheSchemaOfTheStandard() throws Exception {
        Validator validator = JAXBUtil.getSchema().newValidator();
        validator.validate(new StreamSource(new ByteArrayInputStream(bytes(GoldenScorecard.made()))));
        int valid = 0;
        for (int seed = 0; seed < 20; seed++) {
            Optional<byte[]> written = written(RandomScorecard.of(seed));
            if (written.isPresent()) {
                validator.validate(new StreamSource(new ByteArrayInputStream(written.get())));
                valid++;
            }
        }
        assertThat(valid).isPositive();
    }

    @Test
    void itNamesInputsReasonsAndOutputs() throws Exception {
        PMML pmml = PMMLUtil.unmarshal(new ByteArrayInputStream(bytes(GoldenScorecard.made())));
        assertThat(pmml.requireDataDictionary().getDataFields())
                .extracting(DataField::requireName, f -> f.requireDataType().value(), DataField::getDisplayName)
                .containsExactly(tuple("age", "double", "Age in years"), tuple("purpose", "string", "Purpose"));
        var model = model(pmml);
        assertThat(model.requireCharacteristics().requireCharacteristics())
                .extracting(
                        Characteristic::getReasonCode, c -> c.getBaselineScore().intValue())
                .containsExactly(tuple("age", 255), tuple("purpose", 260));
        assertThat(model.getOutput().requireOutputFields())
                .extracting(f -> f.requireName())
                .containsExactly("score", "pd", "reason1", "reason2");
    }

    @Test
    void theSameScorecardGivesTheSameBytes() {
        assertThat(bytes(GoldenScorecard.made())).isEqualTo(bytes(GoldenScorecard.made()));
    }

    @Test
    void aCharacterThatXmlCannotHoldIsRefusedInWords() {
        Scorecard golden = GoldenScorecard.made();
        Scorecard bell = new Scorecard(
                "\u0007", golden.scale(), golden.intercept(), golden.characteristics(), golden.provenance());
        assertThatThrownBy(() -> bytes(bell))
                .hasMessageStartingWith("files/export-text")
                .hasMessageContaining("SQL");
    }

    private static org.dmg.pmml.scorecard.Scorecard model(PMML pmml) {
        return (org.dmg.pmml.scorecard.Scorecard) pmml.getModels().getFirst();
    }

    /** The document; empty when a level holds a control character, which XML cannot. */
    private static Optional<byte[]> written(Scorecard scorecard) {
        try {
            return Optional.of(bytes(scorecard));
        } catch (ProblemException e) {
            assertThat(e).hasMessageStartingWith("files/export-text");
            return Optional.empty();
        }
    }

    private static byte[] bytes(Scorecard scorecard) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ScorecardPmml.write(scorecard, out);
        return out.toByteArray();
    }
}
