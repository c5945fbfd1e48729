package org.bulwark.decision.product;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.rule.Change;
import org.bulwark.basics.rule.Change.Direction;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.Range;
import org.bulwark.decision.DecisionProblem;

/**
 * What the bank offers.
 *
 * @param code names it for ever: small letters, digits and hyphens
 * @param title what people call it
 * @param currency the currency of all its amounts
 * @param applicants who can have it, at least one kind
 * @param amounts from the least to the most that can be asked for
 * @param terms from the shortest to the longest that can be asked for
 * @param fields what an applicant gives besides who and how much
 */
public record Product(
        String code,
        String title,
        Currency currency,
        SequencedSet<ApplicantKind> applicants,
        Amounts amounts,
        Terms terms,
        List<Fact> fields) {

    /** The amount asked for. */
    public static final String AMOUNT = "application.amount";

    /** The term asked for. */
    public static final String TERM = "application.term_months";

    /** Who applies. */
    public static final String KIND = "applicant.kind";

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_TERM = 600;

    /**
     * Amounts in minor units.
     *
     * @param least the least, above 0
     * @param most the most
     * @param step the least difference that means something to an applicant
     */
    public record Amounts(long least, long most, long step) {}

    /**
     * Terms in months.
     *
     * @param least the shortest, above 0
     * @param most the longest
     */
    public record Terms(int least, int most) {}

    /** Checks everything, also that the fields make a schema: {@link DecisionProblem#PRODUCT_INVALID}. */
    public Product {
        applicants = Collections.unmodifiableSequencedSet(new TreeSet<>(applicants));
        fields = List.copyOf(fields);
        if (!CODE.matcher(code).matches() || code.length() > 60 || title.isBlank()) {
            throw invalid(
                    code, "has no title, or a code that cannot be used", "Use small letters, digits and hyphens.");
        }
        if (applicants.isEmpty()) {
            throw invalid(code, "is for nobody", "Name BUSINESS, PERSON, or both.");
        }
        boolean fits = 0 < amounts.least
                && amounts.least <= amounts.most
                && amounts.step > 0
                && 0 < terms.least
                && terms.least <= terms.most
                && terms.most <= LONGEST_TERM;
        if (!fits) {
            throw invalid(
                    code,
                    "has amounts or terms that do not go from less to more",
                    "Give least, most and step above 0.");
        }
        FactSchema.of(all(applicants, amounts, terms, fields));
    }

    private static ProblemException invalid(String code, String what, String remedy) {
        return DecisionProblem.PRODUCT_INVALID.with("The product '" + code + "' " + what + ".", remedy);
    }

    /** What an applicant gives: who, how much, for how long, and the other fields. */
    public FactSchema application() {
        return FactSchema.of(given(applicants, amounts, terms, fields));
    }

    /** All that is known of an application: what the applicant gives, and behind it {@link BankFacts}. */
    public FactSchema facts() {
        return FactSchema.of(all(applicants, amounts, terms, fields));
    }

    private static List<Fact> given(
            SequencedSet<ApplicantKind> kinds, Amounts amounts, Terms terms, List<Fact> fields) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.text(KIND, "Kind of applicant")
                .among(kinds.stream().map(ApplicantKind::name).toList())
                .isRequired());
        facts.add(Fact.money(AMOUNT, "Amount")
                .within((double) amounts.least, (double) amounts.most)
                .isRequired()
                .changeable(new Change(
                        Direction.DOWN, amounts.step, new Range((double) amounts.least, (double) amounts.most))));
        facts.add(Fact.whole(TERM, "Term")
                .in("months")
                .within(terms.least, terms.most)
                .isRequired()
                .changeable(new Change(Direction.EITHER, 1, new Range(terms.least, terms.most))));
        facts.addAll(fields);
        return facts;
    }

    private static List<Fact> all(SequencedSet<ApplicantKind> kinds, Amounts amounts, Terms terms, List<Fact> fields) {
        List<Fact> facts = new ArrayList<>(given(kinds, amounts, terms, fields));
        facts.addAll(BankFacts.all());
        return facts;
    }
}
