package org.bulwark.files.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Reason;
import org.bulwark.data.Sample;
import org.bulwark.files.FilesProblem;
import org.bulwark.score.binning.Bin;
import org.bulwark.score.scorecard.Characteristic;
import org.bulwark.score.scorecard.Scorecard;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

class ScorecardReportTest {

    private static final ReportContent FULL = Examples.full();

    static Stream<ReportContent> contents() {
        Scorecard hostile = Examples.wide(Examples.HOSTILE, 3, 8);
        Scorecard scorecard = FULL.scorecard();
        Sample later = Examples.sample("Loans", 60, 3);
        int[] goods = IntStream.range(0, later.rows())
                .filter(row -> later.bad()[row] == 0)
                .toArray();
        return Stream.of(
                FULL,
                ReportContent.of(scorecard),
                ReportContent.of(scorecard).with(FULL.learned().orElseThrow()),
                ReportContent.of(scorecard).with(FULL.judged().orElseThrow()),
                ReportContent.of(scorecard).with(FULL.crossValidation().orElseThrow()),
                FULL.with(JudgedData.of(scorecard, later.take(new int[0]), Protocol.OTHER)),
                FULL.with(JudgedData.of(scorecard, later.take(goods), Protocol.HELD_OUT)),
                ReportContent.of(scorecard).with(JudgedData.of(scorecard, later.take(goods), Protocol.LEARNED_FROM)),
                ReportContent.of(hostile)
                        .with(JudgedData.of(hostile, Examples.wideSample(hostile, 90), Protocol.OUT_OF_TIME))
                        .noting(List.of(Reason.of(Examples.HOSTILE, Map.of("variable", Examples.HOSTILE))))
                        .made(Examples.HOSTILE),
                ReportContent.of(Examples.wide("one", 1, 1)));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void aReportIsWellFormedAndRefersToNothingOutside(ReportContent content) {
        ParsedReport report = ParsedReport.of(content);
        for (Element element : report.all("*")) {
            assertThat(element.getTagName())
                    .isNotIn("script", "link", "img", "iframe", "object", "embed", "base", "use", "image", "a:href");
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Attr attribute = (Attr) element.getAttributes().item(i);
                assertThat(attribute.getName()).doesNotStartWith("on").isNotIn("style", "src", "srcset", "srcdoc");
                if (attribute.getName().equals("href")) {
                    assertThat(attribute.getValue()).startsWith("#");
                }
            }
        }
        assertThat(report.all("style")).hasSize(1);
        assertThat(report.all("style").getFirst().getTextContent()).doesNotContain("url(", "@import", "http", "<", "&");
    }

    @ParameterizedTest
    @MethodSource("contents")
    void everyLinkLeadsSomewhereAndEveryIdStandsOnce(ReportContent content) {
        ParsedReport report = ParsedReport.of(content);
        Set<String> ids = new HashSet<>();
        for (Element element : report.all("*")) {
            assertThat(element.getAttribute("id").isEmpty() || ids.add(element.getAttribute("id")))
                    .as(element.getAttribute("id"))
                    .isTrue();
        }
        report.all("a")
                .forEach(link ->
                        assertThat(ids).contains(link.getAttribute("href").substring(1)));
        for (String reference : List.of("aria-labelledby", "aria-describedby")) {
            report.all("*").stream()
                    .map(e -> e.getAttribute(reference))
                    .filter(id -> !id.isEmpty())
                    .forEach(id -> assertThat(ids).contains(id));
        }
    }

    @ParameterizedTest
    @MethodSource("contents")
    void chartsHaveWordsAndHeadingsSkipNoLevel(ReportContent content) {
        ParsedReport report = ParsedReport.of(content);
        for (Element chart : report.all("svg")) {
            boolean described = chart.getAttribute("role").equals("img")
                    && !ParsedReport.within(chart, "title")
                            .getFirst()
                            .getTextContent()
                            .isBlank()
                    && !ParsedReport.within(chart, "desc")
                            .getFirst()
                            .getTextContent()
                            .isBlank();
            assertThat(described || chart.getAttribute("aria-hidden").equals("true"))
                    .isTrue();
        }
        int last = 0;
        for (Element element : report.all("*")) {
            if (element.getTagName().matches("h[1-6]")) {
                int level = element.getTagName().charAt(1) - '0';
                assertThat(level).isLessThanOrEqualTo(last + 1);
                last = level;
            }
        }
        assertThat(report.all("h1")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("contents")
    void everyBinStandsInTheDetailsAndInThePointsTableWithItsPoints(ReportContent content) {
        ParsedReport report = ParsedReport.of(content);
        List<List<String>> points = ParsedReport.rows(report.byId("points"));
        int line = 1; // after the head
        for (int i = 0; i < content.scorecard().characteristics().size(); i++) {
            Characteristic characteristic =
                    content.scorecard().characteristics().get(i);
            List<List<String>> bins = ParsedReport.rows(report.byId(Overview.anchor(i)));
            assertThat(points.get(line++)).containsExactly(characteristic.title());
            for (int code = 0; code < characteristic.points().size(); code++) {
                Bin bin = characteristic.binning().bins().get(code);
                String expected = Figures.points(characteristic.points().get(code));
                assertThat(bins.get(1 + code).getFirst()).startsWith(bin.label());
                assertThat(bins.get(1 + code).get(1))
                        .isEqualTo(Figures.count(bin.counts().rows()));
                assertThat(bins.get(1 + code).get(7)).isEqualTo(expected);
                assertThat(points.get(line).getFirst()).startsWith(bin.label());
                assertThat(points.get(line++).getLast()).isEqualTo(expected);
            }
        }
        assertThat(points).hasSize(line);
    }

    @Test
    void namesAreWordsAndNeverMarkupOrPhrases() {
        Scorecard hostile = Examples.wide(Examples.HOSTILE, 2, 3);
        ParsedReport report = ParsedReport.of(ReportContent.of(hostile));
        assertThat(report.all("h1").getFirst().getTextContent()).isEqualTo(Examples.HOSTILE);
        assertThat(report.all("title").getFirst().getTextContent()).startsWith(Examples.HOSTILE);
        assertThat(report.byId("provenance").getTextContent()).contains(Examples.HOSTILE);
    }

    @Test
    void whatNoPageMayHoldIsReplaced() {
        String name = "a\u0000b\u001bc\ud800d\uffffe";
        ParsedReport report = ParsedReport.of(ReportContent.of(Examples.wide(name, 1, 2)));
        assertThat(report.all("h1").getFirst().getTextContent()).isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffde");
    }

    @Test
    void equalContentGivesEqualBytes() {
        assertThat(ParsedReport.text(Examples.full())).isEqualTo(ParsedReport.text(FULL));
    }

    @Test
    void aFileHoldsTheSameAsUtf8(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.html");
        ScorecardReport.write(FULL, file);
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo(ParsedReport.text(FULL));
    }

    @Test
    void aFolderThatIsNotThereIsRefused(@TempDir Path folder) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ScorecardReport.write(FULL, folder.resolve("none/report.html")))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo(FilesProblem.FILE_UNWRITABLE));
    }

    @Test
    void thePolicyAllowsItsOwnStyleAndNothingElse() throws NoSuchAlgorithmException {
        ParsedReport report = ParsedReport.of(FULL);
        String css = report.all("style").getFirst().getTextContent();
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8)));
        assertThat(report.all("meta").stream()
                        .filter(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
                        .map(meta -> meta.getAttribute("content")))
                .containsExactly(
                        "default-src 'none'; style-src 'sha256-" + hash + "'; base-uri 'none'; form-action 'none'");
    }

    @Test
    void figuresNameTheRowsTheyWereFoundOn() {
        String judged = ParsedReport.of(FULL).byId("figures").getTextContent();
        assertThat(judged)
                .contains("out of time · Loans of 2005")
                .contains("cross-validated, 3 folds × 2, seed 42")
                .contains("on the rows it was learned from")
                .doesNotContain("flatter");

        ReportContent flattering =
                ReportContent.of(FULL.scorecard()).with(FULL.learned().orElseThrow());
        assertThat(ParsedReport.of(flattering).byId("figures").getTextContent()).contains("flatter it");
    }

    @Test
    void figuresAreThoseOfTheJudgement() {
        List<String> row =
                ParsedReport.rows(ParsedReport.of(FULL).byId("figures")).get(1);
        assertThat(row.get(0)).isEqualTo("out of time");
        var judgement = FULL.judged().orElseThrow().judgement().orElseThrow();
        assertThat(row.get(2))
                .startsWith(String.format(Locale.ROOT, "%.3f", judgement.auc().value()));
        assertThat(row.get(4))
                .isEqualTo(String.format(Locale.ROOT, "%.3f", judgement.ks().value()));
        assertThat(row.get(8)).isEqualTo("900");
    }

    @Test
    void whatIsNotThereIsSaid() {
        ParsedReport bare = ParsedReport.of(ReportContent.of(FULL.scorecard()));
        assertThat(bare.byId("figures").getTextContent()).contains("Nobody has judged");
        assertThat(bare.byId("stability").getTextContent()).contains("Give data other than");
        assertThat(bare.has("periods")).isFalse();

        Sample none = Examples.sample("No loans", 5, 3).take(new int[0]);
        ParsedReport empty = ParsedReport.of(FULL.with(JudgedData.of(FULL.scorecard(), none, Protocol.OTHER)));
        assertThat(empty.byId("figures").getTextContent()).contains("No loans has no rows");
    }

    @Test
    void stabilityComparesScoresOnlyWhereThoseAtLearningAreKnown() {
        assertThat(ParsedReport.of(FULL).byId("stability").getTextContent()).contains("Score (PSI)");
        ReportContent judgedOnly =
                ReportContent.of(FULL.scorecard()).with(FULL.judged().orElseThrow());
        assertThat(ParsedReport.of(judgedOnly).byId("stability").getTextContent())
                .contains("needs the rows that the scorecard was learned from")
                .contains("sector");
    }

    @Test
    void aLanguageWithoutWordsIsAnsweredInEnglish() throws IOException {
        StringBuilder out = new StringBuilder();
        ScorecardReport.write(FULL, Locale.of("tr", "TR"), out);
        assertThat(out).hasToString(ParsedReport.text(FULL)).contains("<html lang=\"en\">");
    }

    @Test
    @Tag("slow")
    void hundredCharacteristicsOfHundredBinsAreNoTrouble() {
        Scorecard wide = Examples.wide("ratio", 100, 100);
        ParsedReport report = ParsedReport.of(
                ReportContent.of(wide).with(JudgedData.of(wide, Examples.wideSample(wide, 50), Protocol.HELD_OUT)));
        assertThat(ParsedReport.rows(report.byId("points"))).hasSize(1 + 100 * 103);
    }

    @Test
    void countsOverOtherBinsAreRefused() {
        Scorecard other = Examples.wide("other", 2, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportContent.of(other).with(FULL.judged().orElseThrow()));
    }
}
