package org.bulwark.decision.product;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
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
 * @param titles the same in other languages, by the code of the language
 * @param currency the currency of all its amounts
 * @param applicants who can have it, at least one kind
 * @param amounts from the least to the most that can be asked for
 * @param terms from the shortest to the longest that can be asked for
 * @param fields what is known besides who and how much: an applicant gives it, unless the bank reads it from its data
 * @param data what the bank reads, and what must be there
 */
public record Product(
        String code,
        String title,
        SequencedMap<String, String> titles,
        Currency currency,
        SequencedSet<ApplicantKind> applicants,
        Amounts amounts,
        Terms terms,
        List<Fact> fields,
        DataScenario data) {

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
        titles = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(titles));
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
        check(code, fields, data);
        FactSchema.of(all(applicants, amounts, terms, fields, data));
    }

    /** A product of which applicants give everything. */
    public Product(
            String code,
            String title,
            Currency currency,
            SequencedSet<ApplicantKind> applicants,
            Amounts amounts,
            Terms terms,
            List<Fact> fields) {
        this(code, title, new LinkedHashMap<>(), currency, applicants, amounts, terms, fields, DataScenario.NONE);
    }

    private static void check(String code, List<Fact> fields, DataScenario data) {
        Set<String> read = new HashSet<>();
        for (IndicatorInput input : data.inputs()) {
            Optional<Fact> field = fields.stream()
                    .filter(one -> one.name().equals(input.fact()))
                    .findFirst();
            boolean fits = read.add(input.fact())
                    && field.filter(one -> one.type().isNumeric()).isPresent();
            if (!fits) {
                throw invalid(
                        code,
                        "reads '" + input.fact() + "', which is no field with numbers, or twice",
                        "Read whole numbers, measures and amounts of its fields, each once.");
            }
            if (field.filter(Fact::required).isPresent()) {
                throw invalid(
                        code,
                        "requires '" + input.fact() + "' of applicants and reads it",
                        "Leave 'required' out: what the bank cannot read may be missing.");
            }
        }
        long sources = data.needs().stream().map(DataNeed::source).distinct().count();
        if (sources < data.needs().size() || (data.reads() && data.purposes().isEmpty())) {
            throw invalid(
                    code,
                    "needs a source twice, or reads data without a purpose",
                    "Name every source once, and the purposes for which data are read.");
        }
    }

    private static ProblemException invalid(String code, String what, String remedy) {
        return DecisionProblem.PRODUCT_INVALID.with("The product '" + code + "' " + what + ".", remedy);
    }

    /** What people call it in a language. */
    public String title(String language) {
        return titles.getOrDefault(language, title);
    }

    /** What an applicant gives: who, how much, for how long, and the fields that the bank does not read. */
    public FactSchema application() {
        return FactSchema.of(given(applicants, amounts, terms, asked(fields, data)));
    }

    /** All that is known of an application: what the applicant gives, behind it what the bank reads, and {@link BankFacts}. */
    public FactSchema facts() {
        return FactSchema.of(all(applicants, amounts, terms, fields, data));
    }

    private static boolean isAsked(Fact field, DataScenario data) {
        return data.input(field.name()).isEmpty()
                || data.input(field.name()).filter(IndicatorInput::stated).isPresent();
    }

    private static List<Fact> asked(List<Fact> fields, DataScenario data) {
        return fields.stream().filter(field -> isAsked(field, data)).toList();
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

    private static List<Fact> all(
            SequencedSet<ApplicantKind> kinds, Amounts amounts, Terms terms, List<Fact> fields, DataScenario data) {
        List<Fact> facts = new ArrayList<>(given(kinds, amounts, terms, asked(fields, data)));
        fields.stream().filter(field -> !isAsked(field, data)).forEach(facts::add);
        facts.addAll(BankFacts.all());
        facts.addAll(data.facts());
        return facts;
    }
}
