package org.bulwark.server.fuzz;

import java.util.List;
import org.bulwark.bank.SampleDocuments;
import org.bulwark.server.data.intake.TestSources;

/** Files that are nearly what an address takes. */
final class Files {

    private static final String BOMB = """
            <?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><d>&b;&b;</d>""";

    private static final String OUTSIDE = """
            <?xml version="1.0"?><!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hosts">]><definitions>&a;</definitions>""";

    private static final String DMN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="x" namespace="x" id="x">
              <decision id="d" name="limit"><decisionTable id="t" hitPolicy="FIRST">
                <input id="i"><inputExpression id="e" typeRef="number"><text>score.pd</text></inputExpression></input>
                <output id="o" name="limit" typeRef="number"/>
                <rule id="r"><inputEntry id="ie"><text>&lt; 0.1</text></inputEntry><outputEntry id="oe"><text>1</text></outputEntry></rule>
              </decisionTable></decision></definitions>
            """;

    private static final String EVENT =
            TestSources.json(TestSources.bill("00000000-0000-7000-8000-000000000001", "fuzz", "2026-03", 100));

    private static final String YAML_BOMB = """
            a: &a [x, x, x, x, x, x, x, x, x]
            b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
            c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
            d: [*c, *c, *c, *c, *c, *c, *c, *c, *c]
            """;

    private Files() {}

    static List<String> of(String type) {
        return switch (type) {
            case "text/csv" -> List.of("hit,a,b\nFIRST,<1,2\n", "a,b\n\"x", "\"\"\"", "a;b\r\n1;2\r\n", ",,,\n");
            case "application/cloudevents+json" -> List.of(EVENT, EVENT.replace("100", "-1"), "{}", "[]");
            case "application/cloudevents-batch+json" ->
                List.of("[" + EVENT + "]", "[" + EVENT + "," + EVENT.replace("electricity", "news") + "]", "[]", "[1]");
            case "application/x-ndjson" -> List.of(EVENT + "\n" + EVENT + "\r\n\n{\n", EVENT, "\n\n", "\0\n");
            case "application/xml" -> List.of(DMN, DMN, BOMB, OUTSIDE, "<a", "<a></b>");
            default ->
                List.of(
                        SampleDocuments.policy("working-capital"),
                        SampleDocuments.policy("working-capital"),
                        YAML_BOMB,
                        "- - - - -",
                        "a: b: c",
                        "!!javax.script.ScriptEngineManager [x]",
                        "? {a: b}\n: c",
                        "{".repeat(400));
        };
    }
}
