package org.bulwark.server.decision.page;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.Reason;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.FactType;
import org.bulwark.decision.Reading;
import org.bulwark.server.decision.Titles;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.RuleTrace;
import org.bulwark.server.web.show.Text;

/**
 * Shows facts as what they are: amounts as money, dates as days, and what tells something of a person masked.
 *
 * @param schema what facts there are
 * @param currency the currency of all amounts
 * @param whole whether the reader sees personal facts whole, having said what for
 */
record FactCells(FactSchema schema, Currency currency, boolean whole) {

    private static final Cell MASKED = new Cell.Hidden("•••");

    /** The same for a reader who said what for. */
    FactCells unmasked() {
        return new FactCells(schema, currency, true);
    }

    /** The value of a fact, or that there is none. */
    Cell of(String name, Optional<Object> value) {
        return value.map(known -> hides(name) ? MASKED : known(name, known)).orElse(Cell.none());
    }

    /** Whether a fact, or a scorecard's variable, is not for this reader. */
    boolean hides(String name) {
        return !whole && Titles.fact(schema, name).filter(Fact::personal).isPresent();
    }

    private Cell known(String name, Object value) {
        boolean money =
                schema.find(name).filter(fact -> fact.type() == FactType.MONEY).isPresent();
        return switch (value) {
            case Long amount when money -> Cell.amount(new Money(amount, currency));
            case Long number -> Cell.number(number);
            case Double number -> new Cell.Measure(number);
            case Boolean flag -> Cell.word(flag ? "fact.yes" : "fact.no");
            case LocalDate day -> new Cell.Day(day);
            default -> Cell.text(value.toString());
        };
    }

    /** What people call a fact. */
    Text title(String name) {
        return Text.plain(Titles.of(schema, name));
    }

    /** A reason in words, with what the score read called as people call it. */
    Text told(Reason reason) {
        return Text.told(Titles.told(schema, reason));
    }

    /** A value that was read, under the name that people use. */
    RuleTrace.Value value(String name, Optional<Object> value) {
        return new RuleTrace.Value(title(name), name, of(name, value));
    }

    /** What was read. */
    List<RuleTrace.Value> of(List<Reading> readings) {
        return readings.stream()
                .map(reading -> value(reading.fact(), reading.value()))
                .toList();
    }
}
