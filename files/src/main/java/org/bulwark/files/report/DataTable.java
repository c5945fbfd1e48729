package org.bulwark.files.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bulwark.files.report.markup.Element;
import org.bulwark.files.report.markup.Node;
import org.bulwark.files.report.markup.Text;

/** A table of figures that scrolls inside its own frame where the page is too narrow for it. */
final class DataTable {

    /**
     * The head of a column.
     *
     * @param text what it says
     * @param style {@code number}, {@code text}, {@code name} or {@code graphic}
     */
    record Column(String text, String style) {
        static Column number(String text) {
            return new Column(text, "number");
        }

        static Column text(String text) {
            return new Column(text, "text");
        }

        static Column name(String text) {
            return new Column(text, "name");
        }

        static Column graphic(String text) {
            return new Column(text, "graphic");
        }
    }

    private final String caption;
    private final List<Column> columns;
    private final List<Element> groups = new ArrayList<>();
    private final List<Element> rows = new ArrayList<>();

    private DataTable(String caption, List<Column> columns) {
        this.caption = caption;
        this.columns = columns;
    }

    /** An empty table; the first column names the rows. */
    static DataTable of(String caption, Column... columns) {
        return new DataTable(caption, List.of(columns));
    }

    /** A row of texts. */
    DataTable row(String... cells) {
        return row(List.of(cells).stream().map(Text::new).toList());
    }

    /** A row. */
    DataTable row(List<? extends Node> cells) {
        rows.add(Element.of(
                "tr",
                IntStream.range(0, cells.size())
                        .mapToObj(i -> cell(i, cells.get(i)))
                        .toList()));
        return this;
    }

    /** The last row, which sums up the others. */
    Element total(String... cells) {
        row(cells);
        Element last = rows.removeLast();
        return element(Element.of("tfoot", last));
    }

    /** Ends a group of rows, which stay together on paper. */
    DataTable group(Node name) {
        Element head = Element.of(
                "tr",
                Element.of("th", name).with("scope", "rowgroup").with("colspan", Integer.toString(columns.size())));
        groups.add(Element.of("tbody", head).and(rows.toArray(Node[]::new)).styled("group"));
        rows.clear();
        return this;
    }

    private Element cell(int column, Node content) {
        Element cell = column == 0 ? Element.of("th", content).with("scope", "row") : Element.of("td", content);
        return cell.styled(columns.get(column).style());
    }

    /** The table in its frame. */
    Element element() {
        return element(Element.of("tfoot"));
    }

    private Element element(Element foot) {
        List<Element> heads = columns.stream()
                .map(c -> Element.of("th", c.text()).with("scope", "col").styled(c.style()))
                .toList();
        Element table = Element.of(
                        "table", Element.of("caption", caption), Element.of("thead", Element.of("tr", heads)))
                .and(groups.toArray(Node[]::new));
        Element whole = rows.isEmpty() ? table : table.and(Element.of("tbody", rows));
        return Element.of("div", foot.children().isEmpty() ? whole : whole.and(foot))
                .styled("scroll")
                .with("role", "region")
                .with("aria-label", caption)
                .with("tabindex", "0");
    }
}
