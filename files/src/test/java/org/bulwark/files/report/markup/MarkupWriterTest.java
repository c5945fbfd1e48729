package org.bulwark.files.report.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupWriterTest {

    private static String written(Element element) throws IOException {
        StringBuilder out = new StringBuilder();
        MarkupWriter.writePage(element, out);
        return out.substring("<!DOCTYPE html>\n".length());
    }

    @Test
    void textAndAttributesAreEscaped() throws IOException {
        assertThat(written(Element.of("b", "<i>&\"'").with("title", "\"<&\n")))
                .isEqualTo("<b title=\"&quot;&lt;&amp;&#10;\">&lt;i&gt;&amp;\"'</b>");
    }

    @Test
    void emptyElementsAreWrittenAsBothHtmlAndXmlUnderstandThem() throws IOException {
        assertThat(written(Element.of("i"))).isEqualTo("<i></i>");
        assertThat(written(Element.of("b", Element.of("br")))).isEqualTo("<b><br/></b>");
        assertThat(written(Element.of("svg", Element.of("rect").with("x", 1.005))))
                .contains("<rect x=\"1\"/>");
    }

    @Test
    void namesAreNoPlaceForMarkup() {
        assertThatIllegalArgumentException().isThrownBy(() -> Element.of("b><script"));
        assertThatIllegalArgumentException().isThrownBy(() -> Element.of("b").with("x=y onclick", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new StyleSheet("a{}</style><script>"));
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "0.5, 0.5", "-12.25, -12.25", "0.049, 0.05", "-0.004, 0", "7.999, 8", "100.1, 100.1"})
    void lengthsAreShort(double value, String text) {
        assertThat(Length.text(value)).isEqualTo(text);
    }
}
