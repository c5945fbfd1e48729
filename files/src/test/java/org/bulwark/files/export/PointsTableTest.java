package org.bulwark.files.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bulwark.files.model.GoldenScorecard;
import org.bulwark.files.model.RandomScorecard;
import org.bulwark.score.scorecard.Characteristic;
import org.bulwark.score.scorecard.Scorecard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The printed table says what the scorecard holds, and a spreadsheet that opens it runs nothing. */
class PointsTableTest {

    @Test
    void theCsvReadsBackWithThePointsLabelsAndNumbersOfTheScorecard() {
        for (long seed = 0; seed < 100; seed++) {
            Scorecard scorecard = RandomScorecard.of(seed);
            List<List<String>> records = records(csv(scorecard));
            assertThat(records.getFirst()).isEqualTo(PointsTable.HEADINGS);
            int at = 1;
            for (Characteristic characteristic : scorecard.characteristics()) {
                for (int code = 0; code < characteristic.points().size(); code++) {
                    var bin = characteristic.binning().bins().get(code);
                    List<String> record = records.get(at++);
                    assertThat(record).hasSize(12);
                    assertThat(unguarded(record.get(0))).isEqualTo(characteristic.variable());
                    assertThat(unguarded(record.get(1))).isEqualTo(characteristic.title());
                    assertThat(unguarded(record.get(2))).isEqualTo(bin.label());
                    assertThat(Long.parseLong(record.get(4)))
                            .isEqualTo(bin.counts().rows());
                    assertThat(Double.parseDouble(record.get(8))).isEqualTo(bin.woe());
                    assertThat(Integer.parseInt(record.get(11)))
                            .isEqualTo(characteristic.points().get(code));
                }
            }
            assertThat(records).hasSize(at);
        }
    }

    @Test
    void noCellOfTheCsvIsAFormula() {
        for (long seed = 0; seed < 100; seed++) {
            for (List<String> record : records(csv(RandomScorecard.of(seed)))) {
                for (String cell : record) {
                    assertThat(cell.isEmpty() || cell.matches("-?[0-9].*") || "=+-@\t\r".indexOf(cell.charAt(0)) < 0)
                            .as(cell)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void theCsvBeginsWithAByteOrderMarkAndEndsLinesAsTheRfcSays() {
        String csv = csv(GoldenScorecard.made());
        assertThat(csv)
                .startsWith("\uFEFFvariable,title,bin,kind,rows,share,bads,bad rate,WOE,IV,coefficient,points\r\n");
        assertThat(csv)
                .contains("age,Age in years,\"[26, 45.5)\",interval,600,0.6,170,")
                .endsWith(",241\r\n");
    }

    @Test
    void theWorkbookHoldsTheSameLinesAndNoFormula(@TempDir Path folder) throws Exception {
        for (Scorecard scorecard : List.of(GoldenScorecard.made(), RandomScorecard.of(3), RandomScorecard.of(4))) {
            PointsTable table = PointsTable.of(scorecard);
            Map<String, Document> parts = parts(table, folder.resolve("points.xlsx"));
            NodeList shared =
                    Objects.requireNonNull(parts.get("xl/sharedStrings.xml")).getElementsByTagNameNS("*", "si");
            Document sheet = Objects.requireNonNull(parts.get("xl/worksheets/sheet1.xml"));
            assertThat(sheet.getElementsByTagNameNS("*", "f").getLength()).isZero();
            NodeList rows = sheet.getElementsByTagNameNS("*", "row");
            assertThat(rows.getLength()).isEqualTo(table.lines().size() + 1);
            for (int i = 0; i < table.lines().size(); i++) {
                NodeList cells = ((Element) rows.item(i + 1)).getElementsByTagNameNS("*", "c");
                Element label = (Element) cells.item(2);
                assertThat(label.getAttribute("t")).isEqualTo("s");
                String text =
                        shared.item(Integer.parseInt(label.getTextContent())).getTextContent();
                assertThat(text.replace("\r", ""))
                        .isEqualTo(visible(table.lines().get(i).bin()));
                Element points = (Element) cells.item(cells.getLength() - 1);
                assertThat(points.getAttribute("r")).isEqualTo("L" + (i + 2));
                assertThat(Integer.parseInt(points.getTextContent()))
                        .isEqualTo(table.lines().get(i).points());
            }
        }
    }

    /** What XML keeps of a text. */
    private static String visible(String text) {
        return text.replaceAll("[\u0001\r]", "");
    }

    private static String unguarded(String cell) {
        return cell.matches("(?s)'[=+@\t\r-].*") ? cell.substring(1) : cell;
    }

    /** A reader of RFC 4180, so that the writer is not its own judge. */
    private static List<List<String>> records(String csv) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 1; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && csv.charAt(i + 1) == '"') {
                cell.append(csv.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\r')) {
                record.add(cell.toString());
                cell.setLength(0);
                if (c == '\r') {
                    assertThat(csv.charAt(++i)).isEqualTo('\n');
                    records.add(record);
                    record = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        return records;
    }

    private static Map<String, Document> parts(PointsTable table, Path file) throws Exception {
        table.writeXlsx(file);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Map<String, Document> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(entry.getName(), factory.newDocumentBuilder().parse(zip.getInputStream(entry)));
            }
        }
        return parts;
    }

    private static String csv(Scorecard scorecard) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PointsTable.of(scorecard).writeCsv(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
