package org.bulwark.server.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulwark.bank.Borrowers;
import org.bulwark.bank.SimulatedLoans;
import org.bulwark.basics.Progress;
import org.bulwark.basics.rule.Fact;
import org.bulwark.data.Column;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Role;
import org.bulwark.data.Sample;
import org.bulwark.data.Table;
import org.bulwark.decision.product.ApplicantKind;
import org.bulwark.decision.product.Product;
import org.bulwark.score.scorecard.LearningRules;
import org.bulwark.score.scorecard.Origin;
import org.bulwark.score.scorecard.Scorecard;
import org.bulwark.score.scorecard.ScorecardLearner;
import org.springframework.stereotype.Component;

/** Learns the sample bank's scorecards, from simulated loans and from what applicants are asked for and nothing else. */
@Component
final class SampleScorecards {

    private static final int LOANS = 20_000;

    /** For a product that reads data itself: it has fewer inputs, and the house should not wait for it. */
    private static final int LOANS_ON_DATA = 6_000;

    Scorecard learned(Product product, long seed) {
        Borrowers borrowers =
                product.applicants().contains(ApplicantKind.BUSINESS) ? Borrowers.FIRMS : Borrowers.PEOPLE;
        SimulatedLoans loans = SimulatedLoans.of(
                seed,
                product.data().reads() ? LOANS_ON_DATA : LOANS,
                borrowers,
                SimulatedLoans.FIRST,
                SimulatedLoans.LAST);
        Set<String> asked = product.facts().facts().stream()
                .map(Fact::name)
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
        DataSpecification specification = withInputs(loans.specification(), asked);
        Table table = withoutSpecialCodes(loans.table(), loans.specification());
        return new ScorecardLearner(specification, LearningRules.DEFAULT, Origin.UNKNOWN, Progress.NONE)
                .learn(Sample.of(table, specification))
                .scorecard();
    }

    /** Columns that no applicant is asked for stay out, with that as the reason; nothing has a special code. */
    private static DataSpecification withInputs(DataSpecification all, Set<String> asked) {
        List<ColumnSpecification> columns = new ArrayList<>();
        for (ColumnSpecification column : all.columns()) {
            boolean unknown = column.role() == Role.INPUT && !asked.contains(column.name());
            columns.add(
                    unknown
                            ? ColumnSpecification.excluded(column.name(), "no applicant is asked for it")
                            : new ColumnSpecification(
                                    column.name(),
                                    column.role(),
                                    column.type(),
                                    column.title(),
                                    column.reason(),
                                    new LinkedHashMap<>()));
        }
        return new DataSpecification(all.name(), all.source(), all.target(), columns);
    }

    /** What the simulation codes as -1 or -999, an applicant leaves out. */
    private static Table withoutSpecialCodes(Table table, DataSpecification specification) {
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            Set<Double> codes = specification
                    .column(column.name())
                    .map(c ->
                            c.specials().keySet().stream().map(Double::valueOf).collect(Collectors.toSet()))
                    .orElse(Set.of());
            columns.add(
                    column instanceof NumberColumn numbers && !codes.isEmpty()
                            ? new NumberColumn(
                                    numbers.name(),
                                    Arrays.stream(numbers.values())
                                            .map(value -> codes.contains(value) ? Double.NaN : value)
                                            .toArray())
                            : column);
        }
        return new Table(table.name(), columns);
    }
}
