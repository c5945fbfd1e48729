package org.bulwark.data.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Column;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.ColumnType;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.DateColumn;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Role;

/** Looks at one column at a time; safe for several threads. */
final class ColumnLook {

    private final KnownOutcome outcome;
    private final ProfileThresholds thresholds;
    private final Optional<DateColumn> time;

    ColumnLook(KnownOutcome outcome, ProfileThresholds thresholds, Optional<DateColumn> time) {
        this.outcome = outcome;
        this.thresholds = thresholds;
        this.time = time;
    }

    ColumnProfile at(Column column, DataSpecification specification) {
        Optional<ColumnSpecification> said = specification.column(column.name());
        boolean isTarget = specification
                .target()
                .filter(t -> t.column().equals(column.name()))
                .isPresent();
        Role role = isTarget ? Role.TARGET : said.map(ColumnSpecification::role).orElse(Role.INPUT);
        SequencedMap<String, String> specials =
                said.map(ColumnSpecification::specials).orElseGet(LinkedHashMap::new);
        Seen seen = switch (column) {
            case NumberColumn numbers -> OrderedLook.at(numbers, specials, outcome, thresholds);
            case DateColumn dates -> OrderedLook.at(dates, specials, outcome, thresholds);
            case CategoryColumn category -> LevelLook.at(category, specials, outcome, thresholds);
        };
        Optional<TargetRelation> relation =
                role == Role.TARGET || role == Role.WEIGHT ? Optional.empty() : seen.relation();
        List<Reason> findings = facts(column.size(), seen);
        if (role == Role.INPUT) {
            findings.addAll(seen.suspicions());
            relation.ifPresent(r -> findings.addAll(
                    new Leakage(column.name(), thresholds).in(seen.distinct(), column.size() - seen.missing(), r)));
            if (column instanceof DateColumn dates) {
                time.flatMap(t -> LateDates.in(dates, t, thresholds.leakage())).ifPresent(findings::add);
            }
            OutcomeName.in(column.name()).ifPresent(word -> findings.add(DataReason.LEAKAGE_NAME.with("word", word)));
        }
        return new ColumnProfile(
                column.name(),
                type(column),
                role,
                column.size(),
                seen.missing(),
                seen.specials(),
                seen.distinct(),
                seen.distribution(),
                relation,
                findings);
    }

    private static ColumnType type(Column column) {
        return switch (column) {
            case NumberColumn _ -> ColumnType.NUMBER;
            case CategoryColumn _ -> ColumnType.CATEGORY;
            case DateColumn _ -> ColumnType.DATE;
        };
    }

    /** Constant and nearly constant columns; a missing value and a special code are values here. */
    private List<Reason> facts(long rows, Seen seen) {
        List<Reason> facts = new ArrayList<>();
        String value = seen.commonest();
        long most = seen.commonestRows();
        for (Map.Entry<String, Long> special : seen.specials().entrySet()) {
            if (special.getValue() > most) {
                value = special.getKey();
                most = special.getValue();
            }
        }
        if (rows == 0) {
            return facts;
        }
        if (seen.missing() == rows) {
            facts.add(DataReason.ALL_MISSING.with());
        } else if (most == rows) {
            facts.add(DataReason.CONSTANT.with("value", value));
        } else if (Math.max(most, seen.missing()) >= thresholds.nearConstant() * rows) {
            facts.add(DataReason.NEAR_CONSTANT.with(
                    "value",
                    seen.missing() > most ? "" : value,
                    "share",
                    DataReason.rounded((double) Math.max(most, seen.missing()) / rows)));
        }
        return facts;
    }
}
