package org.bulwark.files.export;

import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import javax.xml.transform.stream.StreamResult;
import org.bulwark.files.model.ModelProblem;
import org.bulwark.files.model.WholeFile;
import org.bulwark.score.binning.NumberBinning;
import org.bulwark.score.scorecard.Scorecard;
import org.dmg.pmml.Application;
import org.dmg.pmml.DataDictionary;
import org.dmg.pmml.DataField;
import org.dmg.pmml.DataType;
import org.dmg.pmml.Header;
import org.dmg.pmml.InvalidValueTreatmentMethod;
import org.dmg.pmml.MiningField;
import org.dmg.pmml.MiningFunction;
import org.dmg.pmml.MiningSchema;
import org.dmg.pmml.OpType;
import org.dmg.pmml.PMML;
import org.dmg.pmml.scorecard.Characteristic;
import org.dmg.pmml.scorecard.Characteristics;
import org.jpmml.model.JAXBSerializer;

/**
 * A scorecard as PMML 4.4: a Scorecard element whose attributes give whole points, with the variable's name as reason code, ranked by the
 * points that are lost against the best attribute.
 *
 * <p>Attributes stand in the order in which Bulwark asks: missing, special codes, regular bins, unseen levels; the first that holds counts.
 * An unseen level is valid input. PMML does not say what NaN is; give it as missing.
 */
public final class ScorecardPmml {

    private ScorecardPmml() {}

    /** Writes a file: {@link ModelProblem#MODEL_UNWRITABLE}, {@link ModelProblem#EXPORT_TEXT} for characters that XML cannot hold. */
    public static void write(Scorecard scorecard, Path file) {
        PMML pmml = of(scorecard);
        WholeFile.write(file, out -> marshal(pmml, out));
    }

    /** The same to a stream, without closing it. */
    public static void write(Scorecard scorecard, OutputStream out) {
        PMML pmml = of(scorecard);
        WholeFile.write(out, to -> marshal(pmml, to));
    }

    /** Through the JDK's own XML writer, which unlike JAXB's keeps tabs and carriage returns in attributes. */
    private static void marshal(PMML pmml, OutputStream out) throws IOException {
        try {
            SAXTransformerFactory factory = (SAXTransformerFactory) TransformerFactory.newDefaultInstance();
            TransformerHandler writer = factory.newTransformerHandler();
            writer.getTransformer().setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            writer.getTransformer().setOutputProperty(OutputKeys.INDENT, "yes");
            writer.setResult(new StreamResult(out));
            new JAXBSerializer().marshal(pmml, new SAXResult(writer));
        } catch (JAXBException | TransformerConfigurationException e) {
            throw new IOException(e);
        }
    }

    private static PMML of(Scorecard scorecard) {
        DataDictionary dictionary = new DataDictionary();
        MiningSchema schema = new MiningSchema();
        Characteristics characteristics = new Characteristics();
        for (org.bulwark.score.scorecard.Characteristic characteristic : scorecard.characteristics()) {
            boolean number = characteristic.binning() instanceof NumberBinning;
            String variable = xml(characteristic.variable());
            dictionary.addDataFields(new DataField(
                            variable,
                            number ? OpType.CONTINUOUS : OpType.CATEGORICAL,
                            number ? DataType.DOUBLE : DataType.STRING)
                    .setDisplayName(xml(characteristic.title())));
            schema.addMiningFields(
                    new MiningField(variable).setInvalidValueTreatment(InvalidValueTreatmentMethod.AS_IS));
            characteristics.addCharacteristics(new Characteristic(PmmlAttributes.of(characteristic))
                    .setName(variable)
                    .setReasonCode(variable)
                    .setBaselineScore(characteristic.best()));
        }
        var model = new org.dmg.pmml.scorecard.Scorecard(MiningFunction.REGRESSION, schema, characteristics)
                .setModelName(xml(scorecard.name()))
                .setInitialScore(0)
                .setUseReasonCodes(true)
                .setReasonCodeAlgorithm(org.dmg.pmml.scorecard.Scorecard.ReasonCodeAlgorithm.POINTS_BELOW)
                .setBaselineMethod(org.dmg.pmml.scorecard.Scorecard.BaselineMethod.MAX)
                .setOutput(PmmlOutput.of(scorecard));
        Header header = new Header()
                .setApplication(new Application("Bulwark")
                        .setVersion(xml(scorecard.provenance().codeVersion())))
                .setDescription(xml("Learned from " + scorecard.provenance().data() + ", target "
                        + scorecard.provenance().target() + "; more points are safer"));
        return new PMML(
                        "4.4",
                        header,
                        dictionary.setNumberOfFields(schema.getMiningFields().size()))
                .addModels(model);
    }

    /** A text that XML 1.0 can hold, else a problem. */
    static String xml(String text) {
        boolean holds = text.codePoints()
                .allMatch(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000);
        if (!holds) {
            throw ModelProblem.EXPORT_TEXT.with(
                    "The text '" + text.replaceAll("\\p{Cntrl}|\\p{Cs}", "�")
                            + "' holds characters that PMML, being XML, cannot hold.",
                    "Clean the data and learn again, or export to SQL.");
        }
        return text;
    }
}
