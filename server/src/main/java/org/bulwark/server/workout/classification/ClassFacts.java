package org.bulwark.server.workout.classification;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bulwark.server.contract.Days;
import org.bulwark.server.web.Sent;
import org.bulwark.workout.WorkoutProblem;
import org.bulwark.workout.classification.RiskClass;

/**
 * What people know of a debt that its account does not tell.
 *
 * @param card whether the limits of cards apply
 * @param expectedLossPpm the share that is expected to be lost, in parts per million
 * @param impairedSince since when it is credit-impaired in the sense of IFRS 9, if it is
 * @param rolledOver whether it was rolled over, or paid by a new loan, as the debtor could not pay
 * @param restructured when it was restructured under distress, if it was
 * @param classBefore its class then
 * @param otherBanksPpm the share of what the debtor owes all banks that is more than 90 days past due, in parts per million
 * @param rebutted whether it was shown that days past due do not mean more risk
 */
record ClassFacts(
        boolean card,
        long expectedLossPpm,
        Optional<LocalDate> impairedSince,
        boolean rolledOver,
        Optional<LocalDate> restructured,
        RiskClass classBefore,
        long otherBanksPpm,
        boolean rebutted) {

    /** Nobody knows more than the account. */
    static final ClassFacts NONE =
            new ClassFacts(false, 0, Optional.empty(), false, Optional.empty(), RiskClass.NORMAL, 0, false);

    /** What is sent, all as text; what is left out does not hold. */
    record Keys(
            Optional<String> card,
            Optional<Integer> expectedLossPpm,
            Optional<String> impairedSince,
            Optional<String> rolledOver,
            Optional<String> restructured,
            Optional<String> classBefore,
            Optional<Integer> otherBanksPpm,
            Optional<String> rebutted) {}

    /** As JSON. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("card", word(card));
        tree.put("expectedLossPpm", (int) expectedLossPpm);
        impairedSince.ifPresent(day -> tree.put("impairedSince", day.toString()));
        tree.put("rolledOver", word(rolledOver));
        restructured.ifPresent(day -> tree.put("restructured", day.toString()));
        tree.put("classBefore", classBefore.word());
        tree.put("otherBanksPpm", (int) otherBanksPpm);
        tree.put("rebutted", word(rebutted));
        return tree;
    }

    private static String word(boolean holds) {
        return holds ? "yes" : "no";
    }

    /** Reads what {@link #tree} wrote, or what somebody sent; amounts are checked where debts are read. */
    static ClassFacts read(Sent sent) {
        String before = sent.findText("classBefore").orElse(RiskClass.NORMAL.word());
        return new ClassFacts(
                holds(sent, "card"),
                sent.findWhole("expectedLossPpm").orElse(0),
                day(sent, "impairedSince"),
                holds(sent, "rolledOver"),
                day(sent, "restructured"),
                RiskClass.of(before)
                        .orElseThrow(() -> WorkoutProblem.DEBTOR_INVALID.with(
                                "There is no class '" + before + "'.",
                                "Write normal, special-mention, or a worse one.")),
                sent.findWhole("otherBanksPpm").orElse(0),
                holds(sent, "rebutted"));
    }

    private static boolean holds(Sent sent, String key) {
        return sent.findText(key).filter("yes"::equals).isPresent();
    }

    private static Optional<LocalDate> day(Sent sent, String key) {
        return sent.findText(key).map(text -> Days.day(text, key));
    }
}
