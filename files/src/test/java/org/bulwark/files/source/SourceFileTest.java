package org.bulwark.files.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.bulwark.basics.rule.FactType;
import org.bulwark.data.source.About;
import org.bulwark.data.source.Cadence;
import org.bulwark.data.source.Lag;
import org.bulwark.data.source.Source;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SourceFileTest {

    static List<String> codes() {
        return ShippedSources.codes();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void whatIsShippedSurvivesBothFormsAndHasItsName(String code) {
        Source source = ShippedSources.find(code).orElseThrow();
        assertThat(source.code()).isEqualTo(code);
        assertThat(source.titles()).containsKey("zh");
        assertThat(source.key())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(
                                source.field(name).orElseThrow().fact().required())
                        .isTrue());
        assertThat(SourceFile.read(SourceFile.yaml(source), code).value()).isEqualTo(source);
        assertThat(SourceFile.read(SourceFile.json(source), code).value()).isEqualTo(source);
        assertThat(SourceFile.json(source).getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(500);
    }

    @Test
    void whatIsWrittenIsWhatIsRead() {
        Source source = SourceFile.read("""
                        bulwark: source/1
                        code: meter
                        title: Meter
                        titles: { zh: 电表 }
                        about: series
                        currency: EUR
                        sensitivity: public
                        purpose: test
                        cadence: weekly
                        lag: { usual: 12h, most: 5d }
                        key: [meter]
                        fields:
                          - { name: meter, type: text, title: Meter, required: true }
                          - { name: use, type: number, decimals: 1, title: Use, unit: kWh, least: 0 }
                          - { name: bill, type: money, title: Bill, most: "10.00" }
                        rules:
                          - { code: used, title: "Used", holds: "use > 0.0" }
                        """, "meter.yaml").value();
        assertThat(source.about()).isEqualTo(About.SERIES);
        assertThat(source.rhythm())
                .isEqualTo(new Source.Rhythm(Cadence.WEEKLY, new Lag(Duration.ofHours(12), Duration.ofDays(5))));
        assertThat(source.field("use").orElseThrow().decimals()).isEqualTo(1);
        assertThat(source.field("bill").orElseThrow().type()).isEqualTo(FactType.MONEY);
        assertThat(source.field("bill").orElseThrow().fact().range().most()).isEqualTo(1000);
        assertThat(source.rules().getFirst().holds().source()).isEqualTo("use > 0.0");
        assertThat(source.title("zh")).isEqualTo("电表");
    }

    @Test
    void everyFaultIsToldWithItsLine() {
        Document<Source> document = SourceFile.read("""
                        bulwark: source/2
                        code: meter
                        title: Meter
                        currency: EUR
                        sensitivity: secret
                        purpose: test
                        cadence: weekly
                        lag: { usual: soon, most: 5d }
                        key: [meter]
                        fields:
                          - { name: meter, type: text, title: Meter, change: { step: 1 } }
                        rules:
                          - { code: used, title: "Used", holds: "use > 0.0" }
                        """, "meter.yaml");
        assertThat(document)
                .isInstanceOfSatisfying(
                        Document.Faulty.class,
                        faulty -> assertThat(((Document.Faulty<?>) faulty)
                                        .faults().stream()
                                                .map(Fault::line)
                                                .distinct()
                                                .toList())
                                .containsExactly(1, 5, 8, 11, 13));
    }
}
