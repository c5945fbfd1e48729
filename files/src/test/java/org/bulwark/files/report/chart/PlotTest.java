package org.bulwark.files.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.bulwark.files.report.markup.Element;
import org.junit.jupiter.api.Test;

class PlotTest {

    private static final Axis UNIT = Axis.linear("unit", 0, 1, Double::toString);

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.attributes().get(attribute));
    }

    private static List<Element> marks(Plot plot, String name) {
        return plot.element("id", "title", "description").children().stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(e -> e.name().equals(name))
                .toList();
    }

    @Test
    void aDotInTheMiddleLiesInTheMiddleOfTheFrame() {
        Plot plot = Plot.over(UNIT, UNIT)
                .dot("a", new Point(0, 0), "")
                .dot("a", new Point(0.5, 0.5), "")
                .dot("a", new Point(1, 1), "");
        List<Element> dots = marks(plot, "circle");
        assertThat(number(dots.get(1), "cx"))
                .isCloseTo((number(dots.get(0), "cx") + number(dots.get(2), "cx")) / 2, within(0.01));
        assertThat(number(dots.get(0), "cy")).isGreaterThan(number(dots.get(2), "cy"));
    }

    @Test
    void whatLiesBeyondIsDrawnAtTheEdge() {
        Plot plot = Plot.over(UNIT, UNIT).dot("a", new Point(9, -9), "").dot("a", new Point(1, 0), "");
        List<Element> dots = marks(plot, "circle");
        assertThat(dots.get(0).attributes()).isEqualTo(dots.get(1).attributes());
    }

    @Test
    void aColumnOfTwiceTheHeightIsTwiceAsHigh() {
        Plot plot = Plot.over(UNIT, UNIT).column("a", 0, 0.5, 0.2, "").column("a", 0.5, 1, 0.4, "");
        List<Element> columns = marks(plot, "rect");
        assertThat(number(columns.get(1), "height")).isCloseTo(2 * number(columns.get(0), "height"), within(0.02));
        assertThat(number(columns.get(1), "width")).isEqualTo(number(columns.get(0), "width"));
    }

    @Test
    void logarithmicScalesKeepRatios() {
        Scale scale = Scale.logarithmic(0.001, 1);
        assertThat(scale.place(0.01)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(scale.place(0.1) - scale.place(0.01)).isCloseTo(scale.place(1) - scale.place(0.1), within(1e-12));
        assertThat(scale.place(0)).isZero();
        assertThat(scale.place(5)).isEqualTo(1);
    }

    @Test
    void aStripSpeaksInPerCent() {
        Element strip = Strip.over(Scale.linear(-1, 1)).bar("a", 0, -0.5).element();
        Element bar = (Element) strip.children().getFirst();
        assertThat(bar.attributes()).containsEntry("x", "25%").containsEntry("width", "25%");
    }
}
