package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The verbs of data text: learned, read, measured. */
class TextCommandsTest {

    @TempDir
    Path folder;

    Rows rows;

    @BeforeEach
    void begin() {
        rows = new Rows(folder);
    }

    private Path labelled() {
        return rows.csv("labelled.csv", "text,language,type,sentiment", 120, (random, row) -> switch (row % 3) {
            case 0 -> "Mill " + random.nextInt(999) + " closes its plant,en,shutdown,-1";
            case 1 -> "工厂" + (char) ('一' + random.nextInt(900)) + (char) ('一' + row) + "中标,zh,growth,1";
            default -> "Nothing happened at mill " + random.nextInt(999) + " in week " + row + ",en,none,0";
        });
    }

    @Test
    void aLearnedModelIsReadWith() {
        Path model = rows.at("model.json");
        JsonNode learned = Ran.bulwark("data", "text", "learn", labelled(), "--out", model, "--json")
                .done()
                .json();
        assertThat(learned.get("languages")).hasSize(2);
        assertThat(learned.get("languages").get(1).get("accuracy").asDouble()).isGreaterThan(0.9);
        assertThat(learned.get("digest").asString()).matches("[0-9a-f]{64}");
        JsonNode read = Ran.bulwark("data", "text", "read", "--model", model, "--json", "Mill 1000 closes", "某厂中标")
                .done()
                .json();
        assertThat(read.get("model").asString()).isEqualTo("labelled.csv");
        assertThat(read.get("texts").get(0).get("type").asString()).isEqualTo("shutdown");
        assertThat(read.get("texts").get(1).get("type").asString()).isEqualTo("growth");
        assertThat(read.get("texts").get(1).get("language").asString()).isEqualTo("zh");
        assertThat(Ran.bulwark("data", "text", "measure", labelled(), "--model", model)
                        .done()
                        .out())
                .contains("labelled.csv, english: 80 sentences", "precision", "recall");
    }

    @Test
    void theHouseReadsWithoutAModel() {
        assertThat(Ran.bulwark("data", "text", "read", "Fire destroyed the warehouse and two workers were killed")
                        .done()
                        .out())
                .contains("accident", "sentiment", "words");
        Path lines = rows.file("lines.txt", "公司被法院宣告破产\n\nThe union called a strike\n");
        JsonNode read = Ran.bulwark("data", "text", "read", "--file", lines, "--json")
                .done()
                .json();
        assertThat(read.get("texts").get(0).get("type").asString()).isEqualTo("insolvency");
        assertThat(read.get("texts").get(1).get("type").asString()).isEqualTo("strike");
        JsonNode measured =
                Ran.bulwark("data", "text", "measure", "--json").done().json();
        assertThat(measured.get("held")).hasSize(2);
        assertThat(measured.get("fresh").get(0).get("types")).hasSizeGreaterThan(15);
    }

    @Test
    void whatCannotWorkIsRefused() {
        Ran.bulwark("data", "text", "read").misunderstood();
        Ran.bulwark("data", "text", "read", "x", "--language", "fr").misunderstood();
        Ran.bulwark("data", "text", "read", "x", "--model", rows.at("nowhere.json"))
                .refused("files/model-unreadable");
        Ran.bulwark("data", "text", "read", "--file", rows.at("nowhere.txt")).refused("files/file-missing");
        Ran.bulwark("data", "text", "learn", rows.at("nowhere.csv")).refused("files/file-missing");
        Ran.bulwark("data", "text", "learn", rows.file("few.csv", "text,language,type,sentiment\na,en,none,0\n"))
                .refused("data/sentences-too-few");
        Ran.bulwark("data", "text", "learn", labelled(), "--penalty", "-1").refused("data/setting-invalid");
    }
}
