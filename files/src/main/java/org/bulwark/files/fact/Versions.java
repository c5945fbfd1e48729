package org.bulwark.files.fact;

import org.bulwark.files.tree.Form;

/** The first line of every document: which format it has, in which version. */
public final class Versions {

    private Versions() {}

    /** Notes a fault where the key {@code bulwark} is missing or says another format or version. */
    public static void check(Form form, String version) {
        String given = form.text("bulwark");
        if (form.has("bulwark") && !given.equals(version)) {
            form.fault(
                    "bulwark",
                    "'" + given + "' is not a version that can be read here.",
                    "Write bulwark: " + version + ".");
        }
    }
}
