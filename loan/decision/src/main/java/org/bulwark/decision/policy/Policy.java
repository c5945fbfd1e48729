package org.bulwark.decision.policy;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.table.DecisionTable;

/**
 * How a bank decides on applications for a product. A plain value; versions and approvals are around it.
 *
 * @param id names it for ever: small letters, digits and hyphens
 * @param title what people call it
 * @param product the code of the product that it is for
 * @param currency the currency of all its amounts
 * @param facts what it may ask about: the product's facts and what the bank knows besides
 * @param rules in the order in which they are shown; all of them are evaluated
 * @param bands what the score says, if it says anything
 * @param tables decision tables; the outputs of one are facts for others, for rules and for formulas
 * @param limit how much; nothing when the policy does not say
 * @param term how long, in months
 * @param price at what yearly rate, as a fraction
 * @param overrides who may decide otherwise
 * @param fourEyesFrom from which amount on two people decide, in minor units; nothing for never
 * @param letter what an applicant is told
 */
public record Policy(
        String id,
        String title,
        String product,
        Currency currency,
        FactSchema facts,
        List<PolicyRule> rules,
        Optional<ScoreBands> bands,
        List<DecisionTable> tables,
        Optional<LimitRules> limit,
        Optional<Formula> term,
        Optional<Formula> price,
        List<OverrideRight> overrides,
        Optional<Long> fourEyesFrom,
        LetterSettings letter) {

    /** Copies the lists; checks the names and no more. */
    public Policy {
        rules = List.copyOf(rules);
        tables = List.copyOf(tables);
        overrides = List.copyOf(overrides);
        Shape.id("A policy", id);
        if (title.isBlank() || product.isBlank()) {
            throw Shape.invalid("The policy '" + id + "' has no title or no product.", "Give it both.");
        }
    }

    /** A policy that approves everything, to begin from. */
    public static Policy blank(String id, String title, String product, Currency currency, FactSchema facts) {
        return new Policy(
                id,
                title,
                product,
                currency,
                facts,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                LetterSettings.USUAL);
    }

    /** Whether a person with some roles may change an outcome for a reason. */
    public boolean allows(Outcome before, Outcome after, Set<String> roles, String reason) {
        return overrides.stream().anyMatch(right -> right.allows(before, after, roles, reason));
    }

    /** Whether two people have to decide on an amount in minor units. */
    public boolean needsTwoPeople(long amount) {
        return fourEyesFrom.filter(from -> amount >= from).isPresent();
    }

    /** The same with other rules. */
    public Policy withRules(List<PolicyRule> others) {
        return new Policy(
                id,
                title,
                product,
                currency,
                facts,
                others,
                bands,
                tables,
                limit,
                term,
                price,
                overrides,
                fourEyesFrom,
                letter);
    }

    /** The same with other bands. */
    public Policy withBands(ScoreBands others) {
        return new Policy(
                id,
                title,
                product,
                currency,
                facts,
                rules,
                Optional.of(others),
                tables,
                limit,
                term,
                price,
                overrides,
                fourEyesFrom,
                letter);
    }

    /** The same with other tables. */
    public Policy withTables(List<DecisionTable> others) {
        return new Policy(
                id,
                title,
                product,
                currency,
                facts,
                rules,
                bands,
                others,
                limit,
                term,
                price,
                overrides,
                fourEyesFrom,
                letter);
    }

    /** The same with another limit. */
    public Policy withLimit(LimitRules other) {
        return new Policy(
                id,
                title,
                product,
                currency,
                facts,
                rules,
                bands,
                tables,
                Optional.of(other),
                term,
                price,
                overrides,
                fourEyesFrom,
                letter);
    }

    /** The same with another term and price. */
    public Policy withTerms(Formula newTerm, Formula newPrice) {
        return new Policy(
                id,
                title,
                product,
                currency,
                facts,
                rules,
                bands,
                tables,
                limit,
                Optional.of(newTerm),
                Optional.of(newPrice),
                overrides,
                fourEyesFrom,
                letter);
    }

    /** The same with other rights to decide otherwise, and four eyes from an amount on. */
    public Policy withAuthority(List<OverrideRight> rights, Optional<Long> twoPeopleFrom) {
        return new Policy(
                id,
                title,
                product,
                currency,
                facts,
                rules,
                bands,
                tables,
                limit,
                term,
                price,
                rights,
                twoPeopleFrom,
                letter);
    }

    /** The same with other letters. */
    public Policy withLetter(LetterSettings other) {
        return new Policy(
                id,
                title,
                product,
                currency,
                facts,
                rules,
                bands,
                tables,
                limit,
                term,
                price,
                overrides,
                fourEyesFrom,
                other);
    }
}
