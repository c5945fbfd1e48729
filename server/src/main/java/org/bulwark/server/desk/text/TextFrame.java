package org.bulwark.server.desk.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulwark.basics.version.Versioned;
import org.bulwark.server.access.Caller;
import org.bulwark.server.desk.VersionViews;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Tab;
import org.springframework.ui.Model;
import org.springframework.web.util.UriUtils;

/** What all pages about one version of a text have at their head. */
final class TextFrame {

    static final String PATH = "/desk/{kind}/{id}";
    static final String VERSION = PATH + "/{number}";

    private TextFrame() {}

    static VersionViews views(TextKind<?> kind) {
        return new VersionViews(
                kind.pages().orElseThrow(), kind.rights().edit(), kind.rights().approve());
    }

    /** The address of a thing, of one that is not there too: whatever stood in the address that was asked is written as a part of a path. */
    static String address(String kind, String id) {
        return "/desk/" + UriUtils.encodePathSegment(kind, StandardCharsets.UTF_8) + "/"
                + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }

    /** Draws the head; {@code current} is the word of the tab that is shown. */
    static void draw(
            TextKind<?> kind, Versioned<?> version, String current, Caller caller, Locale language, Model model) {
        VersionViews views = views(kind);
        String address = views.address(version);
        model.addAttribute("crumbs", List.of(Crumb.to(kind.menu())));
        model.addAttribute("title", kind.title(version.key().id(), language));
        model.addAttribute("version", version);
        model.addAttribute("badge", Badge.status(version.status()));
        List<Tab> tabs = new ArrayList<>(List.of(
                tab("text", address, current),
                tab("changes", address + "/changes", current),
                tab("versions", address + "/versions", current)));
        kind.trial(version.key()).ifPresent(page -> tabs.add(Tab.of("text.tab.trial", page, false)));
        model.addAttribute("tabs", tabs);
        model.addAttribute("steps", views.steps(version, caller));
        model.addAttribute("edit", edit(kind, address, caller));
        model.addAttribute(
                "numbers",
                numbers(kind, version.key().id(), Optional.of(version.key().number()), caller));
    }

    static Optional<String> edit(TextKind<?> kind, String address, Caller caller) {
        return caller.may(kind.rights().edit()) ? Optional.of(address + "/edit") : Optional.empty();
    }

    static Optional<String> numbers(TextKind<?> kind, String id, Optional<Integer> number, Caller caller) {
        return caller.may(kind.rights().edit()) ? kind.numbers(id, number) : Optional.empty();
    }

    private static Tab tab(String word, String address, String current) {
        return Tab.of("policy.tab." + word, address, word.equals(current));
    }
}
