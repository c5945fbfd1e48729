package org.bulwark.files.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bulwark.data.text.EventType;
import org.bulwark.data.text.LabelledText;
import org.bulwark.data.text.Language;
import org.bulwark.data.text.Sentiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labelled sentences are read as they are meant, and broken rows are told. */
class LabelledFileTest {

    @TempDir
    Path folder;

    private LabelledReading read(String text) throws IOException {
        return LabelledFile.read(Files.writeString(folder.resolve("labelled.csv"), text));
    }

    @Test
    void columnsMayStandInAnyOrderAndOthersArePassedOver() throws IOException {
        LabelledReading reading = read("""
                sentiment,Type,who,language,text
                -1,owner_change,me,en,"Sold, at last"
                0,none,me,,公司发布公告
                0.9,growth,me,zh,公司中标
                """);
        assertThat(reading.remarks()).isEmpty();
        assertThat(reading.sentences())
                .containsExactly(
                        new LabelledText("Sold, at last", Language.ENGLISH, EventType.OWNER_CHANGE, Sentiment.NEGATIVE),
                        new LabelledText("公司发布公告", Language.CHINESE, EventType.NONE, Sentiment.NEUTRAL),
                        new LabelledText("公司中标", Language.CHINESE, EventType.GROWTH, Sentiment.POSITIVE));
    }

    @Test
    void brokenRowsAreToldWithTheirLine() throws IOException {
        LabelledReading reading = read("""
                text,language,type,sentiment
                Good,en,none,0
                Bad,fr,none,0
                Bad,en,calamity,0
                Bad,en,none,2
                Bad,en,none,NaN
                ,en,none,0
                Bad,en,none
                """);
        assertThat(reading.sentences()).hasSize(1);
        assertThat(reading.remarks()).hasSize(6);
        assertThat(reading.remarks().getFirst())
                .isEqualTo("labelled.csv:3: has the language 'fr', which is neither en nor zh");
        assertThat(reading.remarks().get(1)).contains("labelled.csv:4:", "calamity");
        assertThat(reading.remarks().getLast()).contains("labelled.csv:8:", "3 fields and not 4");
    }

    @Test
    void withoutColumnsOrSentencesItIsRefused() {
        assertThatThrownBy(() -> read("a,b\n1,2\n")).hasMessageStartingWith("files/format-unknown");
        assertThatThrownBy(() -> read("text,language,type,sentiment\nx,en,none,9\n"))
                .hasMessageStartingWith("files/rows-all-broken");
    }
}
