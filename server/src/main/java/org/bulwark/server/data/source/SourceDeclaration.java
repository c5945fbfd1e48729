package org.bulwark.server.data.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bulwark.basics.rule.FactType;
import org.bulwark.data.source.Field;
import org.bulwark.data.source.Source;
import org.bulwark.files.tree.Form;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Fact;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;

/** What a source is declared to be: what it is about, its fields, its rules. */
final class SourceDeclaration {

    private SourceDeclaration() {}

    /** Its facts. */
    static List<Fact> facts(Source source) {
        return List.of(
                Fact.of("source.code", new Cell.Code(source.code())),
                Fact.of("source.about", Cell.word("source.about." + Form.word(source.about()))),
                Fact.of("source.cadence", SourceCells.cadence(source)),
                Fact.of(
                        "source.lag",
                        Cell.word(
                                "source.lag.words",
                                source.rhythm().lag().usual().toHours(),
                                source.rhythm().lag().most().toHours())),
                Fact.of(
                        "source.sensitivity",
                        Cell.word("sensitivity." + Form.word(source.handling().sensitivity()))),
                Fact.of("source.purpose", new Cell.Code(source.handling().purpose())),
                Fact.of(
                        "source.consent",
                        source.handling().consent().<Cell>map(Cell.Code::new).orElse(Cell.none())),
                Fact.of("source.currency", Cell.text(source.currency().getCurrencyCode())),
                Fact.of(
                        "source.key",
                        source.key().isEmpty() ? Cell.none() : new Cell.Code(String.join(", ", source.key()))));
    }

    /** Its fields. */
    static DataList fields(Source source) {
        return DataList.plain(
                "fields",
                Text.word("source.fields"),
                List.of(
                        Column.of("name", "source.field"),
                        Column.of("type", "record.type"),
                        Column.of("unit", "source.unit"),
                        Column.of("marks", "source.marks"),
                        Column.of("range", "source.range")),
                source.fields().stream().map(field -> field(source, field)).toList(),
                DataList.Empty.of(Text.word("source.rules.none"), Text.word("source.rules.none.how")));
    }

    private static Row field(Source source, Field field) {
        List<Badge> marks = new ArrayList<>();
        if (field.fact().required()) {
            marks.add(Badge.of(Tone.ACTIVE, "source.required"));
        }
        if (source.isPersonal(field.name())) {
            marks.add(Badge.of(Tone.REFER, "source.personal"));
        }
        return new Row(
                field.name(),
                field.fact().title(),
                List.of(
                        new Cell.Lines(Text.plain(field.fact().title()), Text.plain(field.name()), ""),
                        Cell.word("record.type." + Form.word(field.type())),
                        field.fact().unit().isEmpty()
                                ? Cell.none()
                                : Cell.text(field.fact().unit()),
                        marks.isEmpty() ? Cell.none() : new Cell.Marks(marks),
                        range(source, field)));
    }

    private static Cell range(Source source, Field field) {
        if (!field.fact().allowed().isEmpty()) {
            return new Cell.Code(String.join(" | ", field.fact().allowed()));
        }
        double least = field.fact().range().least();
        double most = field.fact().range().most();
        if (!field.type().isNumeric() || (!Double.isFinite(least) && !Double.isFinite(most))) {
            return Cell.none();
        }
        int digits =
                field.type() == FactType.MONEY ? Math.max(0, source.currency().getDefaultFractionDigits()) : 0;
        return new Cell.Code(bound(least, digits) + " – " + bound(most, digits));
    }

    private static String bound(double value, int digits) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value)
                        .movePointLeft(digits)
                        .stripTrailingZeros()
                        .toPlainString()
                : "…";
    }

    /** The rules between its fields. */
    static DataList rules(Source source) {
        return DataList.plain(
                "rules",
                Text.word("source.rules"),
                List.of(Column.of("title", "source.rule"), Column.of("holds", "source.holds")),
                source.rules().stream()
                        .map(rule -> new Row(
                                rule.code(),
                                rule.title(),
                                List.of(
                                        new Cell.Lines(Text.plain(rule.title()), Text.plain(rule.code()), ""),
                                        new Cell.Code(rule.holds().source()))))
                        .toList(),
                DataList.Empty.of(Text.word("source.rules.none"), Text.word("source.rules.none.how")));
    }
}
