package org.bulwark.server.decision.policy;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.Facts;
import org.bulwark.decision.product.Product;
import org.bulwark.decision.trial.PolicyCase;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.web.StrictJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases of each product: applications with the answers that its policy must give before it may be approved. */
@Service
public class PolicyCases {

    private static final int MOST = 1_000;
    private static final int LONGEST_NAME = 100;

    private final JdbcClient database;
    private final AuditTrail trail;
    private final StrictJson json;
    private final InstantSource clock;

    PolicyCases(JdbcClient database, AuditTrail trail, StrictJson json, InstantSource clock) {
        this.database = database;
        this.trail = trail;
        this.json = json;
        this.clock = clock;
    }

    /** All cases of a product by name: {@link PolicyProblem#CASE_INVALID} for one that the product's fields have left behind. */
    public List<PolicyCase> all(Product product) {
        CaseForm form = new CaseForm(product);
        return database.sql("select name, facts, expected from decision.policy_case where product = ? order by name")
                .param(product.code())
                .query((row, n) -> form.read(row.getString(1), tree(row.getString(2)), tree(row.getString(3))))
                .list();
    }

    /** One case: {@link PolicyProblem#NOT_FOUND}. */
    public PolicyCase one(Product product, String name) {
        return all(product).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(PolicyCases::unknown);
    }

    /**
     * Adds a case, or puts it in the place of the one with its name.
     *
     * @param facts what is known of the application, see {@link #facts}
     * @param expected what its answer must be, see {@link #expected}
     * @throws ProblemException {@link PolicyProblem#CASE_INVALID}
     */
    @Transactional
    public PolicyCase save(
            Product product, String name, Map<String, Object> facts, Map<String, Object> expected, Caller caller) {
        caller.demand(Permission.POLICY_EDIT, clock.instant());
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw PolicyProblem.CASE_INVALID.with(
                    "A case's name has 1 to " + LONGEST_NAME + " characters, all of which can be read.",
                    "Give it a short name.");
        }
        CaseForm form = new CaseForm(product);
        PolicyCase read = form.read(name, facts, expected);
        database.sql("""
                        insert into decision.policy_case values (?, ?, ?, ?, ?, ?)
                        on conflict (product, name) do update set facts = excluded.facts, expected = excluded.expected,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        """)
                .params(product.code(), name, text(form.facts(read)), text(form.expected(read)))
                .params(clock.instant().atOffset(ZoneOffset.UTC), caller.login())
                .update();
        if (count(product) > MOST) {
            throw PolicyProblem.CASE_INVALID.with(
                    "The product has " + MOST + " cases already.", "Remove one that says nothing new.");
        }
        trail.record(entry("decision/case-saved", product, caller));
        return read;
    }

    /** Removes a case: {@link PolicyProblem#NOT_FOUND}. */
    @Transactional
    public void remove(Product product, String name, Caller caller) {
        caller.demand(Permission.POLICY_EDIT, clock.instant());
        int removed = name.indexOf('\0') >= 0
                ? 0
                : database.sql("delete from decision.policy_case where product = ? and name = ?")
                        .params(product.code(), name)
                        .update();
        if (removed == 0) {
            throw unknown();
        }
        trail.record(entry("decision/case-removed", product, caller));
    }

    /** The facts of a case by name, amounts in units of the currency, as {@link #save} takes them. */
    public Map<String, Object> facts(Product product, PolicyCase one) {
        return new CaseForm(product).facts(one);
    }

    /** What was known of a past application, without what tells something of a person, as {@link #save} takes it. */
    public Map<String, Object> facts(Product product, Facts past) {
        Facts.Builder kept = Facts.of(product.facts());
        past.under(product.facts()).known().forEach((name, value) -> {
            if (product.facts().find(name).filter(Fact::personal).isEmpty()) {
                kept.put(name, value);
            }
        });
        return new CaseForm(product).facts(kept.build());
    }

    /** What a case expects, as {@link #save} takes it. */
    public Map<String, Object> expected(Product product, PolicyCase one) {
        return new CaseForm(product).expected(one);
    }

    private int count(Product product) {
        return database.sql("select count(*) from decision.policy_case where product = ?")
                .param(product.code())
                .query(Integer.class)
                .single();
    }

    private static AuditEntry entry(String kind, Product product, Caller caller) {
        return AuditEntry.of(caller.login(), kind, "policy:" + product.code());
    }

    private static ProblemException unknown() {
        return PolicyProblem.NOT_FOUND.with("There is no case of this name.", "Look at the list of cases.");
    }

    private Map<String, Object> tree(String text) {
        return json.object(text.getBytes(StandardCharsets.UTF_8));
    }

    private String text(Map<String, Object> tree) {
        return new String(json.bytes(tree), StandardCharsets.UTF_8);
    }
}
