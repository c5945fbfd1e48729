package org.bulwark.data.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bulwark.basics.Progress;
import org.bulwark.basics.Reason;
import org.bulwark.data.Column;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Outcome;
import org.bulwark.data.Role;
import org.bulwark.data.Table;
import org.bulwark.data.TargetSpecification;

/** Makes one draft: settles target and weight, looks, chooses the time, then decides column by column. */
final class Drafting {

    private final Table table;
    private final DataSpecification said;
    private final Optional<TargetSpecification> target;
    private final Optional<String> weight;
    private final Profile profile;
    private final ColumnRules rules;

    Drafting(Table table, DataSpecification said, ProfileThresholds thresholds, Progress progress) {
        said.columns().forEach(column -> table.column(column.name()));
        this.table = table;
        this.said = said;
        this.target = said.target().map(this::withBad);
        this.weight = said.withRole(Role.WEIGHT).isPresent() ? Optional.empty() : suspectedWeight();
        List<ColumnSpecification> settled = new ArrayList<>(said.columns());
        weight.ifPresent(name -> settled.add(ColumnSpecification.of(name, Role.WEIGHT)));
        this.profile = Profile.of(
                table, new DataSpecification(said.name(), said.source(), target, settled), thresholds, progress);
        List<ColumnProfile> open = profile.columns().stream()
                .filter(c -> c.role() == Role.INPUT && said.column(c.name()).isEmpty())
                .toList();
        Optional<Column> time = said.withRole(Role.TIME)
                .map(c -> table.column(c.name()))
                .or(() -> TimeChoice.among(open, table, thresholds.leakage()));
        this.rules = new ColumnRules(table, time, thresholds);
    }

    /** The target with its bad values spelt out: {@link Outcome} knows the obvious ones, and refuses where nobody can know. */
    private TargetSpecification withBad(TargetSpecification given) {
        Column column = table.column(given.column());
        byte[] outcome = Outcome.of(column, given);
        if (!given.bad().isEmpty()) {
            return given;
        }
        SortedSet<String> bad = new TreeSet<>();
        for (int row = 0; row < outcome.length && bad.isEmpty(); row++) {
            if (outcome[row] == Outcome.BAD) {
                bad.add(column.text(row));
            }
        }
        return new TargetSpecification(given.column(), bad, given.good());
    }

    private Optional<String> suspectedWeight() {
        return table.columns().stream()
                .filter(c -> said.column(c.name()).isEmpty() && !isTarget(c.name()))
                .filter(c -> c instanceof NumberColumn numbers
                        && NumberSuspicions.weight(numbers).isPresent())
                .map(Column::name)
                .findFirst();
    }

    private boolean isTarget(String column) {
        return said.target().filter(t -> t.column().equals(column)).isPresent();
    }

    SpecificationDraft draft() {
        List<Decision> decisions = profile.columns().stream().map(this::decide).toList();
        List<ColumnSpecification> columns = decisions.stream()
                .filter(d -> !isTarget(d.column()) || said.column(d.column()).isPresent())
                .map(d -> said.column(d.column()).orElseGet(() -> specification(d)))
                .toList();
        return new SpecificationDraft(
                new DataSpecification(said.name(), said.source(), target, columns), decisions, profile);
    }

    private Decision decide(ColumnProfile column) {
        if (isTarget(column.name())) {
            String bad = target.map(t -> String.join(", ", t.bad())).orElse("");
            return new Decision(column.name(), Role.TARGET, List.of(DataReason.TARGET.with("bad", bad)));
        }
        if (said.column(column.name()).isPresent()) {
            return new Decision(column.name(), column.role(), List.of(DataReason.SAID.with()));
        }
        if (column.role() == Role.WEIGHT) {
            return new Decision(column.name(), Role.WEIGHT, List.of(DataReason.SUSPECT_WEIGHT.with()));
        }
        return rules.decide(column);
    }

    private static ColumnSpecification specification(Decision decision) {
        if (decision.role() == Role.EXCLUDED) {
            return ColumnSpecification.excluded(
                    decision.column(), ExclusionText.of(decision.because().getFirst()));
        }
        List<Reason> codes = decision.because().stream()
                .filter(r -> r.code().equals(DataReason.SUSPECT_SPECIAL.code()))
                .toList();
        SequencedMap<String, String> specials = new LinkedHashMap<>();
        for (Reason code : codes) {
            String value = code.parameters().getOrDefault("value", "");
            specials.put(
                    value, codes.size() == 1 ? SpecificationDraft.SPECIAL : SpecificationDraft.SPECIAL + " " + value);
        }
        return new ColumnSpecification(
                decision.column(), decision.role(), Optional.empty(), Optional.empty(), Optional.empty(), specials);
    }
}
