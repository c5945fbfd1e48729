package org.bulwark.server.decision.policy;

import java.util.List;
import java.util.Optional;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.decision.engine.PolicyEngine;
import org.bulwark.decision.policy.Finding;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.product.Product;
import org.bulwark.decision.trial.CaseResult;
import org.bulwark.files.policy.PolicyFile;
import org.bulwark.server.access.Permission;
import org.bulwark.server.decision.PolicyContent;
import org.bulwark.server.decision.Products;
import org.bulwark.server.desk.ContentForm;
import org.bulwark.server.desk.DeskKind;
import org.bulwark.server.desk.DeskProblem;
import org.bulwark.server.desk.DeskReader;
import org.springframework.stereotype.Component;

/** Policies on the desk; each bears the code of its product. */
@Component
public final class PolicyKind implements DeskKind<Policy> {

    /** The address of the pages about policies. */
    public static final String PAGES = "/decision/policies";

    private static final Rights RIGHTS =
            new Rights(Permission.POLICY_READ, Permission.POLICY_EDIT, Permission.POLICY_APPROVE);

    private final Products products;
    private final PolicyCases cases;
    private final PolicyChecks checks;

    PolicyKind(Products products, PolicyCases cases, PolicyChecks checks) {
        this.products = products;
        this.cases = cases;
        this.checks = checks;
    }

    @Override
    public String word() {
        return "policy";
    }

    @Override
    public Rights rights() {
        return RIGHTS;
    }

    @Override
    public Optional<String> pages() {
        return Optional.of(PAGES);
    }

    @Override
    public ContentForm<Policy> form(String product) {
        return new PolicyContent(product(product));
    }

    /** A product: {@link DeskProblem#VERSION_UNKNOWN}. */
    Product product(String code) {
        return products.find(DeskReader.key(word(), code, 1).id())
                .orElseThrow(() -> DeskProblem.VERSION_UNKNOWN.with(
                        "There is no product with this code to have a policy.", "Use the code of a product."));
    }

    @Override
    public Object tree(Policy policy) {
        return PolicyFile.tree(policy);
    }

    /** A policy passes when nothing keeps it from being run, and when there are cases and all of them come out as expected. */
    @Override
    public TestReport test(VersionKey key, Policy policy) {
        List<Finding> errors = checks.of(policy).errors();
        if (!errors.isEmpty()) {
            return new TestReport(
                    false,
                    errors.size() + " errors, the first at " + errors.getFirst().place() + ".");
        }
        List<CaseResult> results = CaseResult.of(PolicyEngine.of(policy), cases.all(product(key.id())));
        if (results.isEmpty()) {
            return new TestReport(false, "there are no cases to try it on.");
        }
        List<CaseResult> failed =
                results.stream().filter(result -> !result.passed()).toList();
        return failed.isEmpty()
                ? new TestReport(true, "All " + results.size() + " cases pass.")
                : new TestReport(
                        false,
                        failed.size() + " of " + results.size() + " cases fail, the first of them '"
                                + failed.getFirst().of().name() + "'.");
    }
}
