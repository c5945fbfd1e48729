package org.bulwark.files.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bulwark.files.report.markup.Element;
import org.bulwark.files.report.markup.Length;

/**
 * A chart with two axes. What is added first lies beneath what is added later. It has a title and a description for those who do not see
 * it, and a tooltip where one is given.
 */
public final class Plot {

    private static final double WIDTH = 440;
    private static final double HEIGHT = 320;
    private static final double LEFT = 48;
    private static final double RIGHT = WIDTH - 14;
    private static final double TOP = 32;
    private static final double BOTTOM = HEIGHT - 48;

    private final Axis x;
    private final Axis y;
    private final List<Element> marks = new ArrayList<>();

    private Plot(Axis x, Axis y) {
        this.x = x;
        this.y = y;
        y.ticks().forEach(this::grid);
        x.ticks().forEach(tick -> text(x(tick.at()), BOTTOM + 17, "middle", "tick", tick.text()));
        line("axis-line", LEFT, BOTTOM, RIGHT, BOTTOM);
        text(0, 14, "start", "axis-label", y.label());
        text(RIGHT, HEIGHT - 8, "end", "axis-label", x.label());
    }

    /** An empty plot over two axes. */
    public static Plot over(Axis x, Axis y) {
        return new Plot(x, y);
    }

    private void grid(Tick tick) {
        line("grid", LEFT, y(tick.at()), RIGHT, y(tick.at()));
        text(LEFT - 7, y(tick.at()) + 4, "end", "tick", tick.text());
    }

    /** Straight lines from point to point. */
    public Plot line(String style, List<Point> points) {
        return add(Element.of("path").styled("line " + style).with("d", path(points)));
    }

    /** The area between straight lines and the horizontal axis. */
    public Plot area(String style, List<Point> points) {
        if (points.isEmpty()) {
            return this;
        }
        String d = path(points) + "V" + Length.text(BOTTOM) + "H"
                + Length.text(x(points.getFirst().x())) + "Z";
        return add(Element.of("path").styled("area " + style).with("d", d));
    }

    /** A column from the horizontal axis up, as wide as the axis says. */
    public Plot column(String style, double from, double to, double height, String tooltip) {
        double gap = Math.min(1, (x(to) - x(from)) / 8);
        return add(Element.of("rect", Element.of("title", tooltip))
                .styled("column " + style)
                .with("x", x(from) + gap)
                .with("y", y(height))
                .with("width", Math.max(0.5, x(to) - x(from) - 2 * gap))
                .with("height", Math.max(0, BOTTOM - y(height))));
    }

    /** A round mark. */
    public Plot dot(String style, Point at, String tooltip) {
        return add(Element.of("circle", Element.of("title", tooltip))
                .styled("dot " + style)
                .with("cx", x(at.x()))
                .with("cy", y(at.y()))
                .with("r", 4));
    }

    /** A mark of four corners, to be told from a round one without colour. */
    public Plot diamond(String style, Point at, String tooltip) {
        String around = Length.text(x(at.x())) + " " + Length.text(y(at.y()) - 5.5);
        return add(Element.of("path", Element.of("title", tooltip))
                .styled("dot " + style)
                .with("d", "M" + around + "l5.5 5.5l-5.5 5.5l-5.5 -5.5z"));
    }

    /** An upright whisker with feet, for an interval. */
    public Plot whisker(String style, double at, double low, double high) {
        String left = Length.text(x(at) - 3);
        String d = "M" + Length.text(x(at)) + " " + Length.text(y(low)) + "V" + Length.text(y(high)) + "M" + left + " "
                + Length.text(y(low)) + "h6M" + left + " " + Length.text(y(high)) + "h6";
        return add(Element.of("path").styled("whisker " + style).with("d", d));
    }

    /** A word beside a point. */
    public Plot label(String style, Point at, double right, double down, String text) {
        boolean back = right < 0;
        text(x(at.x()) + right, y(at.y()) + down, back ? "end" : "start", "label " + style, text);
        return this;
    }

    /**
     * The chart.
     *
     * @param id unique on the page
     * @param title what it shows
     * @param description what is to be seen in it, for those who do not see it
     */
    public Element element(String id, String title, String description) {
        List<Element> all = new ArrayList<>();
        all.add(Element.of("title", title).with("id", id + "-title"));
        all.add(Element.of("desc", description).with("id", id + "-description"));
        all.addAll(marks);
        return Element.of("svg", all)
                .styled("plot")
                .with("viewBox", "0 0 " + Length.text(WIDTH) + " " + Length.text(HEIGHT))
                .with("role", "img")
                .with("aria-labelledby", id + "-title")
                .with("aria-describedby", id + "-description");
    }

    private Plot add(Element mark) {
        marks.add(mark);
        return this;
    }

    private void line(String style, double x1, double y1, double x2, double y2) {
        add(Element.of("path")
                .styled(style)
                .with(
                        "d",
                        "M" + Length.text(x1) + " " + Length.text(y1) + "L" + Length.text(x2) + " " + Length.text(y2)));
    }

    private void text(double atX, double atY, String anchor, String style, String text) {
        if (!text.isEmpty()) {
            add(Element.of("text", text)
                    .styled(style)
                    .with("x", atX)
                    .with("y", atY)
                    .with("text-anchor", anchor));
        }
    }

    private String path(List<Point> points) {
        return points.stream()
                .map(p -> Length.text(x(p.x())) + " " + Length.text(y(p.y())))
                .collect(Collectors.joining("L", "M", ""));
    }

    private double x(double value) {
        return LEFT + (RIGHT - LEFT) * x.scale().place(value);
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * y.scale().place(value);
    }
}
