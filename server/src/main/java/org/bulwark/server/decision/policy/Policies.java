package org.bulwark.server.decision.policy;

import java.util.List;
import java.util.Optional;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.version.Timeline;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.basics.version.Versioned;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.policy.PolicyChange;
import org.bulwark.decision.policy.PolicyDiff;
import org.bulwark.decision.product.Product;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.files.policy.PolicyFile;
import org.bulwark.files.tree.Document;
import org.bulwark.server.access.Caller;
import org.bulwark.server.desk.Desk;
import org.bulwark.server.desk.DeskReader;
import org.bulwark.server.desk.Seen;
import org.springframework.stereotype.Service;

/** Policies, each under the code of its product: read, checked, written. What comes after a draft is the desk's. */
@Service
public class Policies {

    private final PolicyKind kind;
    private final PolicyChecks checks;
    private final DeskReader reader;
    private final Desk desk;

    Policies(PolicyKind kind, PolicyChecks checks, DeskReader reader, Desk desk) {
        this.kind = kind;
        this.checks = checks;
        this.reader = reader;
        this.desk = desk;
    }

    /** The key of a policy's version: {@link org.bulwark.server.desk.DeskProblem#VERSION_UNKNOWN} for a name that none can have. */
    public VersionKey key(String product, int number) {
        return DeskReader.key(kind.word(), product, number);
    }

    /** The product of a policy, whose facts its rules ask about: {@link org.bulwark.server.desk.DeskProblem#VERSION_UNKNOWN}. */
    public Product product(String code) {
        return kind.product(code);
    }

    /** All versions of a product's policy: {@link org.bulwark.server.desk.DeskProblem#VERSION_UNKNOWN}. */
    public Timeline<Policy> timeline(String product, Caller caller) {
        return reader.timeline(kind, key(product, 1), caller);
    }

    /** One of them: {@link org.bulwark.server.desk.DeskProblem#VERSION_UNKNOWN}. */
    public Versioned<Policy> version(String product, int number, Caller caller) {
        return reader.version(kind, key(product, number), caller);
    }

    /** A policy as people write it. */
    public String yaml(Policy policy) {
        return PolicyFile.yaml(policy);
    }

    /** Everything there is to say of a text as it stands in an editor; nothing is kept. */
    public Checkup check(String product, String text) {
        return checks.of(text, product(product));
    }

    /** Everything there is to say of a policy. */
    public Checkup check(Policy policy) {
        return checks.of(policy);
    }

    /** What makes a version another one than an earlier one. */
    public List<PolicyChange> changes(String product, int before, int after, Caller caller) {
        Timeline<Policy> timeline = timeline(product, caller);
        return PolicyDiff.between(
                content(timeline, key(product, before)), content(timeline, key(product, after)));
    }

    private static Policy content(Timeline<Policy> timeline, VersionKey key) {
        return timeline.number(key.number())
                .orElseThrow(() -> DeskReader.unknown(key))
                .content();
    }

    /**
     * Writes a draft from a text; it may still have findings, but must be a policy.
     *
     * @param basedOn the version that it was made from
     * @throws FaultyPolicy with everything that is wrong with the text
     */
    public Versioned<Policy> draft(String product, Optional<Integer> basedOn, String text, String note, Caller caller) {
        return desk.draft(kind, product(product).code(), basedOn, read(product, text), note, caller);
    }

    /**
     * Writes a draft anew from a text.
     *
     * @throws FaultyPolicy with everything that is wrong with the text
     */
    public Versioned<Policy> edit(Seen seen, String text, String note, Caller caller) {
        return desk.edit(kind, seen, read(seen.key().id(), text), note, caller);
    }

    /** Puts a table into a draft, in the place of the one with its name or behind the others. */
    public Versioned<Policy> edit(Seen seen, DecisionTable table, String note, Caller caller) {
        Policy policy = version(seen.key().id(), seen.key().number(), caller).content();
        return desk.edit(kind, seen, Tables.with(policy, table), note, caller);
    }

    private Policy read(String product, String text) {
        try {
            return switch (PolicyFile.read(text, "policy", product(product))) {
                case Document.Sound<Policy>(Policy policy) -> policy;
                case Document.Faulty<Policy>(var _, var faults) -> throw new FaultyPolicy(faults);
            };
        } catch (ProblemException e) {
            throw new FaultyPolicy(List.of(PolicyChecks.fault(e.problem())));
        }
    }
}
