package org.bulwark.server.decision.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bulwark.decision.policy.Finding;
import org.bulwark.decision.policy.PolicyChange;
import org.bulwark.decision.trial.CaseResult;
import org.bulwark.files.tree.Fault;
import org.bulwark.files.words.Words;
import org.bulwark.server.desk.VersionAnswer;
import org.bulwark.server.web.Sent;

/**
 * A policy as the API tells it.
 *
 * @param version which version, and its life
 * @param policy its content
 */
record PolicyAnswer(VersionAnswer version, Object policy) {

    private static final int MOST_FINDINGS = 500;

    /**
     * What checking brought to light.
     *
     * @param runnable whether the policy can be run
     * @param faults why the text is no policy
     * @param findings what there is to say of the policy, at most 500
     * @param findingsInAll how many there are
     */
    record Checked(boolean runnable, List<Fault> faults, List<Found> findings, int findingsInAll) {
        static Checked of(Checkup checkup, Locale language) {
            Words words = Words.in(language);
            return new Checked(
                    checkup.isRunnable(),
                    checkup.faults(),
                    checkup.findings().stream()
                            .limit(MOST_FINDINGS)
                            .map(finding -> Found.of(finding, words))
                            .toList(),
                    checkup.findings().size());
        }
    }

    /**
     * A finding.
     *
     * @param severity {@code error}, {@code warning} or {@code note}
     * @param place where: {@code rules[late].when}, {@code tables[margin]}
     * @param code what
     * @param text the reader's sentence
     * @param parameters what the sentence speaks of; an expression's {@code line} and {@code column}, say
     */
    record Found(String severity, String place, String code, String text, Map<String, String> parameters) {
        static Found of(Finding finding, Words words) {
            return new Found(
                    Sent.word(finding.severity()),
                    finding.place(),
                    finding.reason().code(),
                    words.say(finding.reason()),
                    finding.reason().parameters());
        }
    }

    /**
     * One thing in which two policies differ.
     *
     * @param what {@code added}, {@code removed}, {@code changed} or {@code in-table}
     * @param part what part of the policy
     * @param id its name
     * @param field what of it
     * @param before what it said
     * @param after what it says
     * @param change what has changed within a table
     */
    record Differs(
            String what,
            String part,
            String id,
            Optional<String> field,
            Optional<String> before,
            Optional<String> after,
            Optional<Object> change) {
        static Differs of(PolicyChange change) {
            Optional<String> none = Optional.empty();
            return switch (change) {
                case PolicyChange.Added(var part, var id) ->
                    new Differs("added", Sent.word(part), id, none, none, none, Optional.empty());
                case PolicyChange.Removed(var part, var id) ->
                    new Differs("removed", Sent.word(part), id, none, none, none, Optional.empty());
                case PolicyChange.Changed(var part, var id, var field, var before, var after) ->
                    new Differs(
                            "changed",
                            Sent.word(part),
                            id,
                            Optional.of(field),
                            Optional.of(before),
                            Optional.of(after),
                            Optional.empty());
                case PolicyChange.InTable(var table, var inside) ->
                    new Differs("in-table", "table", table, none, none, none, Optional.of(InTable.of((Record) inside)));
            };
        }
    }

    /**
     * What has changed within a table.
     *
     * @param what the kind of change: {@code row-added}, {@code cell-changed}, …
     * @param change its parts
     */
    record InTable(String what, Object change) {
        static InTable of(Record change) {
            String name = change.getClass().getSimpleName();
            return new InTable(
                    name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT), change);
        }
    }

    /**
     * A case.
     *
     * @param name what people call it
     * @param facts what is known of the application
     * @param expected what its answer must be
     */
    record Case(String name, Map<String, Object> facts, Map<String, Object> expected) {}

    /**
     * What became of a case.
     *
     * @param name the case
     * @param passed whether everything came out as expected
     * @param outcome what came out
     * @param differences where that is not what was expected
     */
    record Tried(String name, boolean passed, String outcome, List<CaseResult.Difference> differences) {
        static Tried of(CaseResult result) {
            return new Tried(
                    result.of().name(),
                    result.passed(),
                    result.decision().outcome().name(),
                    result.differences());
        }
    }
}
