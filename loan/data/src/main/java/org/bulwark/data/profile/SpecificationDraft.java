package org.bulwark.data.profile;

import java.util.List;
import java.util.Optional;
import org.bulwark.basics.Progress;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.SourceSpecification;
import org.bulwark.data.Table;
import org.bulwark.data.TargetSpecification;

/**
 * A first specification of a table, for a person to complete. What a person has said already is kept; every other column is given a role:
 *
 * <ul>
 *   <li>ids become {@code id}, a column named and filled like a weight becomes the weight, the likeliest date becomes the time;
 *   <li>constant and repeated columns, all other dates, and categories of almost as many levels as rows are excluded;
 *   <li>columns suspected of telling the outcome are excluded with a reason that starts with {@link #LEAKAGE}, so that someone confirms;
 *   <li>everything else is an input, with lone spikes at the ends of its range proposed as special codes. Whole numbers stay numbers,
 *       however few.
 * </ul>
 *
 * @param specification the draft; it names every column but the target, in the order of the table
 * @param decisions why each column, the target included, got its role, in the order of the table
 * @param profile the look that the draft was made from; in it every column that nobody spoke of, but for the weight, is an input
 */
public record SpecificationDraft(DataSpecification specification, List<Decision> decisions, Profile profile) {

    /** How the reason of a column begins that a person should look at before trusting the draft. */
    public static final String LEAKAGE = "leakage?:";

    /** What a proposed special code is said to mean; the code itself follows where a column has several. */
    public static final String SPECIAL = "special code?";

    /** Copies the decisions. */
    public SpecificationDraft {
        decisions = List.copyOf(decisions);
    }

    /** A draft for a table of which nothing but the target's column is known; see the full form. */
    public static SpecificationDraft of(Table table, String target, Progress progress) {
        return of(
                table,
                new DataSpecification(
                        table.name(),
                        SourceSpecification.INFERRED,
                        Optional.of(TargetSpecification.of(target)),
                        List.of()),
                ProfileThresholds.STANDARD,
                progress);
    }

    /**
     * A draft that keeps what a person said and completes it. Without a target nothing can be said of leakage through values.
     *
     * @param said target, roles and specials that are settled
     * @param thresholds from where on a column is suspicious
     * @throws org.bulwark.basics.ProblemException when a column is named that the table lacks, when the target is constant, missing, or
     *     ambiguous (several values and nobody said which are bad), or when a weight is invalid
     */
    public static SpecificationDraft of(
            Table table, DataSpecification said, ProfileThresholds thresholds, Progress progress) {
        return new Drafting(table, said, thresholds, progress).draft();
    }

    /** The decision on a column, if the table has it. */
    public Optional<Decision> decision(String column) {
        return decisions.stream().filter(d -> d.column().equals(column)).findFirst();
    }
}
