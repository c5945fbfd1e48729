package org.bulwark.data.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bulwark.basics.ProblemCode;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Progress;
import org.bulwark.basics.Reason;
import org.bulwark.data.Column;
import org.bulwark.data.DataProblem;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.DateColumn;
import org.bulwark.data.Role;
import org.bulwark.data.SourceSpecification;
import org.bulwark.data.Table;
import org.bulwark.data.TargetSpecification;

/**
 * What a look at a table tells before anyone models.
 *
 * @param table the table's name
 * @param rows how many rows
 * @param outcome the target in figures, empty without a usable target
 * @param columns every column, in the order of the table
 * @param twins columns with the same values, other than constant ones
 * @param findings what concerns the table as a whole: why a target cannot be used, with the code of {@link DataProblem}
 */
public record Profile(
        String table,
        long rows,
        Optional<TargetFigures> outcome,
        List<ColumnProfile> columns,
        List<Twins> twins,
        List<Reason> findings) {

    /** What is wrong with a target that a profile reports instead of refusing, since it is there to find such things out. */
    private static final Set<ProblemCode> TOLD =
            Set.of(DataProblem.TARGET_CONSTANT, DataProblem.TARGET_AMBIGUOUS, DataProblem.ROWS_MISSING);

    /** Copies the lists. */
    public Profile {
        columns = List.copyOf(columns);
        twins = List.copyOf(twins);
        findings = List.copyOf(findings);
    }

    /**
     * The target in figures.
     *
     * @param column the target
     * @param bads rows with a bad outcome
     * @param goods rows with a good outcome
     * @param unknown rows with neither
     * @param badRate weighted share of bads; empty when all weigh nothing
     */
    public record TargetFigures(String column, long bads, long goods, long unknown, OptionalDouble badRate) {}

    /** A profile of a table of which nobody said anything. */
    public static Profile of(Table table, Progress progress) {
        return of(
                table,
                new DataSpecification(table.name(), SourceSpecification.INFERRED, Optional.empty(), List.of()),
                progress);
    }

    /** A profile with the usual thresholds; see the full form. */
    public static Profile of(Table table, DataSpecification specification, Progress progress) {
        return of(table, specification, ProfileThresholds.STANDARD, progress);
    }

    /**
     * A profile of a table. Columns are looked at in parallel; the result does not depend on how many threads there are.
     *
     * @throws ProblemException when a column is named that the table lacks, or a weight is invalid. A target that is constant,
     *     ambiguous or missing is a finding instead
     */
    public static Profile of(
            Table table, DataSpecification specification, ProfileThresholds thresholds, Progress progress) {
        specification.columns().forEach(column -> table.column(column.name()));
        specification.target().ifPresent(target -> table.column(target.column()));
        List<Reason> findings = new ArrayList<>();
        KnownOutcome outcome = outcome(table, specification, findings);
        ColumnLook look = new ColumnLook(outcome, thresholds, time(table, specification));

        List<Column> columns = table.columns();
        AtomicInteger done = new AtomicInteger();
        List<ColumnProfile> profiles = IntStream.range(0, columns.size())
                .parallel()
                .mapToObj(i -> {
                    ColumnProfile profile = look.at(columns.get(i), specification);
                    progress.at("look at columns", done.incrementAndGet(), columns.size());
                    return profile;
                })
                .toList();
        List<Twins> twins = Twins.among(columns, profiles);
        return new Profile(
                table.name(),
                table.rows(),
                specification.target().flatMap(target -> figures(target, outcome)),
                profiles.stream().map(p -> p.with(Twins.findings(p, twins))).toList(),
                twins,
                findings);
    }

    private static KnownOutcome outcome(Table table, DataSpecification specification, List<Reason> findings) {
        if (specification.target().isEmpty()) {
            return KnownOutcome.none(table.rows());
        }
        TargetSpecification target = specification.target().get();
        try {
            return KnownOutcome.of(table, target, specification);
        } catch (ProblemException e) {
            if (!TOLD.contains(e.problem().code())) {
                throw e;
            }
            findings.add(Reason.of(e.problem().code().code(), Map.of("column", target.column())));
            return KnownOutcome.none(table.rows());
        }
    }

    private static Optional<DateColumn> time(Table table, DataSpecification specification) {
        return specification
                .withRole(Role.TIME)
                .map(time -> table.column(time.name()))
                .flatMap(time -> time instanceof DateColumn dates ? Optional.of(dates) : Optional.empty());
    }

    private static Optional<TargetFigures> figures(TargetSpecification target, KnownOutcome outcome) {
        Tally all = outcome.tally();
        return all.bads() + all.goods() == 0
                ? Optional.empty()
                : Optional.of(new TargetFigures(
                        target.column(),
                        all.bads(),
                        all.goods(),
                        all.rows() - all.bads() - all.goods(),
                        all.bin(TargetBin.Kind.OTHERS, "", "").badRate()));
    }

    /** A column's profile by name. */
    public Optional<ColumnProfile> column(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst();
    }
}
