package org.bulwark.cli.terminal;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of this program. */
public final class Version implements IVersionProvider {

    /** The version as released, or {@code development} when it runs from classes. */
    public static String current() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"bulwark " + current()};
    }
}
