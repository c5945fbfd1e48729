package org.bulwark.server.decision.policy;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulwark.basics.version.ContentDigest;
import org.bulwark.basics.version.Versioned;
import org.bulwark.decision.policy.Policy;
import org.bulwark.files.policy.PolicyFile;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.decision.Products;
import org.bulwark.server.desk.Seen;
import org.bulwark.server.desk.VersionAnswer;
import org.bulwark.server.web.Attachment;
import org.bulwark.server.web.BodyLimit;
import org.bulwark.server.web.description.Takes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Policies for other systems, each under the code of its product, written as YAML or JSON (docs/policy.md). Testing, approving and activating
 * them is the desk's, under {@code /api/desk/versions/policy}.
 */
@RestController
@RequestMapping("/api/decision/policies")
class PolicyApi {

    private static final int LARGEST = 4 << 20;
    private static final String VERSION = "/{product}/versions/{number}";

    private final Policies policies;
    private final Products products;

    PolicyApi(Policies policies, Products products) {
        this.policies = policies;
        this.products = products;
    }

    /**
     * A product, which has a policy or may have one.
     *
     * @param product its code
     * @param title its name for people
     */
    record Listed(String product, String title) {}

    /** The products. */
    @GetMapping
    @Needs(Permission.POLICY_READ)
    List<Listed> list() {
        return products.all().stream()
                .map(product -> new Listed(product.code(), product.title()))
                .toList();
    }

    /** All versions of a product's policy. */
    @GetMapping("/{product}")
    @Needs(Permission.POLICY_READ)
    List<VersionAnswer> versions(@PathVariable String product, Caller caller) {
        return policies.timeline(product, caller).versions().stream()
                .map(VersionAnswer::of)
                .toList();
    }

    /** One version with its content. */
    @GetMapping(VERSION)
    @Needs(Permission.POLICY_READ)
    PolicyAnswer version(@PathVariable String product, @PathVariable int number, Caller caller) {
        Versioned<Policy> version = policies.version(product, number, caller);
        return new PolicyAnswer(VersionAnswer.of(version), PolicyFile.tree(version.content()));
    }

    /** The same as people write it. */
    @GetMapping(path = VERSION + "/yaml", produces = "application/yaml")
    @Needs(Permission.POLICY_READ)
    ResponseEntity<byte[]> yaml(@PathVariable String product, @PathVariable int number, Caller caller) {
        Versioned<Policy> version = policies.version(product, number, caller);
        return Attachment.text(
                version.key().id() + "-" + number + ".policy.yaml",
                "application/yaml",
                policies.yaml(version.content()));
    }

    /** Everything there is to say of a version. */
    @GetMapping(VERSION + "/check")
    @Needs(Permission.POLICY_READ)
    PolicyAnswer.Checked check(@PathVariable String product, @PathVariable int number, Caller caller, Locale language) {
        Versioned<Policy> version = policies.version(product, number, caller);
        return PolicyAnswer.Checked.of(policies.check(version.content()), language);
    }

    /** Everything there is to say of a text as it stands in an editor; nothing is kept. */
    @PostMapping(
            path = "/{product}/check",
            consumes = {"application/yaml", "application/json"})
    @Needs(Permission.POLICY_EDIT)
    @Takes(String.class)
    PolicyAnswer.Checked checkText(@PathVariable String product, HttpServletRequest request, Locale language) {
        return PolicyAnswer.Checked.of(policies.check(product, text(request)), language);
    }

    /** What makes a version another one than an earlier one. */
    @GetMapping(VERSION + "/changes")
    @Needs(Permission.POLICY_READ)
    List<PolicyAnswer.Differs> changes(
            @PathVariable String product, @PathVariable int number, @RequestParam int since, Caller caller) {
        return policies.changes(product, since, number, caller).stream()
                .map(PolicyAnswer.Differs::of)
                .toList();
    }

    /** Writes a draft. The same text sent again by the same person is the same draft. */
    @PostMapping(
            path = "/{product}/versions",
            consumes = {"application/yaml", "application/json"})
    @Needs(Permission.POLICY_EDIT)
    @Takes(String.class)
    @ApiResponse(responseCode = "201", description = "It is a draft now.")
    ResponseEntity<VersionAnswer> draft(
            @PathVariable String product,
            @RequestParam Optional<Integer> basedOn,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request,
            Caller caller) {
        VersionAnswer draft = VersionAnswer.of(policies.draft(product, basedOn, text(request), note, caller));
        return ResponseEntity.created(
                        URI.create("/api/decision/policies/" + draft.id() + "/versions/" + draft.number()))
                .body(draft);
    }

    /** Writes a draft anew; {@code seen} is the digest of what the caller had before them. */
    @PutMapping(
            path = VERSION,
            consumes = {"application/yaml", "application/json"})
    @Needs(Permission.POLICY_EDIT)
    @Takes(String.class)
    VersionAnswer edit(
            @PathVariable String product,
            @PathVariable int number,
            @RequestParam String seen,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request,
            Caller caller) {
        Seen before = new Seen(policies.key(product, number), new ContentDigest(seen));
        return VersionAnswer.of(policies.edit(before, text(request), note, caller));
    }

    private static String text(HttpServletRequest request) {
        return new String(BodyLimit.read(request, LARGEST), StandardCharsets.UTF_8);
    }
}
