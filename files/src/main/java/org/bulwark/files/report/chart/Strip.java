package org.bulwark.files.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.bulwark.files.report.markup.Element;

/**
 * One line of a chart whose lines are the rows of a list or a table. Places are in per cent of the cell that it fills, so it is as wide
 * and as high as the page wants it, on a screen, a telephone or paper, and its text is never stretched. Strips of one column share a
 * scale; the page gives the numbers and the words, so a strip is hidden from those who do not see it.
 */
public final class Strip {

    private final Scale scale;
    private final List<Element> marks = new ArrayList<>();

    private Strip(Scale scale) {
        this.scale = scale;
    }

    /** An empty strip. */
    public static Strip over(Scale scale) {
        return new Strip(scale);
    }

    /** Thin upright lines at these values. */
    public Strip grid(List<Tick> ticks) {
        ticks.forEach(tick -> rule("grid", tick.at()));
        return this;
    }

    /** The words of the marks, for the strip at the head of a column. */
    public Strip words(List<Tick> ticks) {
        ticks.forEach(tick -> {
            double at = place(tick.at());
            String anchor = at < 4 ? "start" : at > 96 ? "end" : "middle";
            marks.add(Element.of("text", tick.text())
                    .styled("tick")
                    .withPercent("x", at)
                    .with("y", "1em")
                    .with("text-anchor", anchor));
        });
        return this;
    }

    /** An upright line through the whole height. */
    public Strip rule(String style, double at) {
        marks.add(Element.of("line")
                .styled(style)
                .withPercent("x1", place(at))
                .withPercent("x2", place(at))
                .with("y2", "100%"));
        return this;
    }

    /** A bar between two values, in the middle of the height. */
    public Strip bar(String style, double from, double to) {
        return bar(style, from, to, 22, 56);
    }

    /** A thin bar beneath the other. */
    public Strip thinBar(String style, double from, double to) {
        return bar(style, from, to, 80, 10);
    }

    private Strip bar(String style, double from, double to, double top, double height) {
        double left = Math.min(place(from), place(to));
        double right = Math.max(place(from), place(to));
        marks.add(Element.of("rect")
                .styled("bar " + style)
                .withPercent("x", left)
                .withPercent("y", top)
                .withPercent("width", right - left)
                .withPercent("height", height));
        return this;
    }

    /** A whisker for an interval. */
    public Strip whisker(String style, double low, double high) {
        return line("whisker " + style, low, 50, high, 50)
                .line("whisker " + style, low, 36, low, 64)
                .line("whisker " + style, high, 36, high, 64);
    }

    /** A round mark. */
    public Strip dot(String style, double at) {
        marks.add(Element.of("circle")
                .styled("dot " + style)
                .withPercent("cx", place(at))
                .with("cy", "50%")
                .with("r", 4));
        return this;
    }

    /** A half of a line that goes on in the strip above: from the middle of this one to half way to the value of that one. */
    public Strip fromAbove(String style, double above, double here) {
        return line(style, (above + here) / 2, 0, here, 50);
    }

    /** A half of a line that goes on in the strip below. */
    public Strip toBelow(String style, double here, double below) {
        return line(style, here, 50, (here + below) / 2, 100);
    }

    /** A word beside a value, before it or behind it. */
    public Strip label(double at, boolean before, String text) {
        marks.add(Element.of("text", text)
                .styled("label")
                .withPercent("x", place(at))
                .with("y", "50%")
                .with("dx", before ? -6 : 6)
                .with("dy", "0.35em")
                .with("text-anchor", before ? "end" : "start"));
        return this;
    }

    /** The strip. */
    public Element element() {
        return Element.of("svg", marks)
                .styled("strip")
                .with("width", "100%")
                .with("height", "100%")
                .with("aria-hidden", "true");
    }

    private Strip line(String style, double x1, double y1, double x2, double y2) {
        marks.add(Element.of("line")
                .styled(style)
                .withPercent("x1", place(x1))
                .withPercent("y1", y1)
                .withPercent("x2", place(x2))
                .withPercent("y2", y2));
        return this;
    }

    private double place(double value) {
        return 100 * scale.place(value);
    }
}
