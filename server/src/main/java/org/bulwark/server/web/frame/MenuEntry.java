package org.bulwark.server.web.frame;

import java.util.List;
import java.util.Set;

/**
 * A place of the house.
 *
 * @param word the stage's word: key of its name and part of its address
 * @param icon its icon
 * @param path its address
 * @param key the letter that leads there after {@code g}
 */
public record MenuEntry(String word, String icon, String path, String key) {

    /** All places, in the order of a loan's life. */
    public static final List<MenuEntry> ALL = List.of(
            new MenuEntry("home", "home", "/", "h"),
            new MenuEntry("applications", "applications", "/decision/applications", "a"),
            new MenuEntry("parties", "parties", "/data/parties", "y"),
            new MenuEntry("sources", "sources", "/data/sources", "d"),
            new MenuEntry("indicators", "table", "/indicator/groups", "i"),
            new MenuEntry("products", "products", "/decision/products", "r"),
            new MenuEntry("policies", "policies", "/decision/policies", "p"),
            new MenuEntry("scorecards", "scorecards", "/score/scorecards", "s"),
            new MenuEntry("covenants", "check", "/contract/covenants", "c"),
            new MenuEntry("days", "table", "/contract/days", "b"),
            new MenuEntry("alerts", "alert", "/warning/alerts", "w"),
            new MenuEntry("watch-list", "eye", "/warning/watch-list", "e"),
            new MenuEntry("tasks", "check", "/desk/tasks", "k"),
            new MenuEntry("signals", "filter", "/warning/signals", "g"),
            new MenuEntry("reminders", "alert", "/workout/reminders", "m"),
            new MenuEntry("promises", "check", "/workout/promises", "n"),
            new MenuEntry("collection", "hand", "/workout/collection", "f"),
            new MenuEntry("classes", "table", "/workout/classes", "x"),
            new MenuEntry("lists", "lists", "/screening/lists", "l"),
            new MenuEntry("authority", "key", "/access/authority", "o"),
            new MenuEntry("users", "users", "/access/users", "u"),
            new MenuEntry("audit", "audit", "/audit", "t"));

    private static final Set<String> FIRST = Set.of("applications", "sources", "products", "alerts", "authority");

    /** Whether a part of the house begins with it: customers, what is known of them, what is offered, who is slipping, who may do what. */
    public boolean isFirst() {
        return FIRST.contains(word);
    }

    boolean holds(String address) {
        return path.equals("/") ? address.equals("/") : address.equals(path) || address.startsWith(path + "/");
    }
}
