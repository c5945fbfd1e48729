package org.bulwark.server.decision.policy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulwark.decision.product.Product;
import org.bulwark.decision.trial.PolicyCase;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson;
import org.bulwark.server.web.description.Takes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The cases of products, and what a version of the policy makes of them. */
@RestController
@RequestMapping("/api/decision/policies/{product}")
class CaseApi {

    private final Policies policies;
    private final PolicyCases cases;
    private final PolicyTrials trials;
    private final StrictJson json;

    CaseApi(Policies policies, PolicyCases cases, PolicyTrials trials, StrictJson json) {
        this.policies = policies;
        this.cases = cases;
        this.trials = trials;
        this.json = json;
    }

    /** All cases. */
    @GetMapping("/cases")
    @Needs(Permission.POLICY_READ)
    List<PolicyAnswer.Case> list(@PathVariable String product) {
        Product known = policies.product(product);
        return cases.all(known).stream().map(one -> answer(known, one)).toList();
    }

    /** One case. */
    @GetMapping("/cases/{name}")
    @Needs(Permission.POLICY_READ)
    PolicyAnswer.Case one(@PathVariable String product, @PathVariable String name) {
        Product known = policies.product(product);
        return answer(known, cases.one(known, name));
    }

    /**
     * A case as it is written.
     *
     * @param facts what is known of the application, by the names of the product's facts
     * @param expected what its answer must be
     */
    record Written(Optional<Map<String, Object>> facts, Optional<Map<String, Object>> expected) {}

    /** Adds a case, or puts it in the place of the one with its name. */
    @PutMapping(path = "/cases/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.POLICY_EDIT)
    @Takes(Written.class)
    PolicyAnswer.Case save(
            @PathVariable String product, @PathVariable String name, HttpServletRequest request, Caller caller) {
        Product known = policies.product(product);
        Sent sent = Sent.of(request, json, Written.class);
        return answer(
                known,
                cases.save(
                        known,
                        name,
                        sent.findObject("facts").orElse(Map.of()),
                        sent.findObject("expected").orElse(Map.of()),
                        caller));
    }

    /** Removes a case. */
    @DeleteMapping("/cases/{name}")
    @Needs(Permission.POLICY_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String product, @PathVariable String name, Caller caller) {
        cases.remove(policies.product(product), name, caller);
    }

    /** What a version makes of every case. */
    @GetMapping("/versions/{number}/cases")
    @Needs(Permission.POLICY_READ)
    List<PolicyAnswer.Tried> tried(@PathVariable String product, @PathVariable int number, Caller caller) {
        return trials.of(product, number, caller).stream()
                .map(PolicyAnswer.Tried::of)
                .toList();
    }

    private PolicyAnswer.Case answer(Product product, PolicyCase one) {
        return new PolicyAnswer.Case(one.name(), cases.facts(product, one), cases.expected(product, one));
    }
}
