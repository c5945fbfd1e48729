package org.bulwark.server.decision.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.version.Status;
import org.bulwark.basics.version.Versioned;
import org.bulwark.decision.policy.Policy;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.decision.policy.Policies;
import org.bulwark.server.decision.policy.PolicyKind;
import org.bulwark.server.desk.VersionViews;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Tab;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriUtils;

/** What all pages about one version of a policy have at their head. */
@Component
class PolicyFrame {

    static final String PATH = PolicyKind.PAGES;
    static final String VERSION = PATH + "/{product}/{number}";
    static final VersionViews VIEWS = new VersionViews(PATH, Permission.POLICY_EDIT, Permission.POLICY_APPROVE);

    private final Policies policies;

    PolicyFrame(Policies policies) {
        this.policies = policies;
    }

    /** The address of a version, of one that is not there too: whatever stood in the address that was asked is written as a part of a path. */
    static String address(String product, int number) {
        return PATH + "/" + UriUtils.encodePathSegment(product, StandardCharsets.UTF_8) + "/" + number;
    }

    /** Reads a version and draws the head; {@code current} is the word of the tab that is shown. */
    Versioned<Policy> open(String product, int number, String current, Caller caller, Model model) {
        Versioned<Policy> version = policies.version(product, number, caller);
        String address = VIEWS.address(version);
        model.addAttribute("crumbs", List.of(Crumb.to("policies")));
        model.addAttribute("title", policies.product(product).title());
        model.addAttribute("version", version);
        model.addAttribute("badge", Badge.status(version.status()));
        model.addAttribute(
                "tabs",
                List.of(
                        tab("rules", address, current),
                        tab("text", address + "/text", current),
                        tab("changes", address + "/changes", current),
                        tab("cases", address + "/cases", current),
                        tab("trial", address + "/trial", current),
                        tab("versions", address + "/versions", current)));
        model.addAttribute("steps", VIEWS.steps(version, caller));
        model.addAttribute(
                "edit", caller.may(Permission.POLICY_EDIT) ? Optional.of(address + "/edit") : Optional.empty());
        return version;
    }

    private static Tab tab(String word, String address, String current) {
        return Tab.of("policy.tab." + word, address, word.equals(current));
    }

    /** Whether an edit goes into the version itself, not into a new one. */
    static boolean isDraft(Versioned<Policy> version) {
        return version.status() == Status.DRAFT;
    }
}
