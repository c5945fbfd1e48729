package org.bulwark.files.table;

import java.nio.file.Path;

/**
 * The folder of data sets, for which {@value #PLACEHOLDER} stands in specifications, so that they hold on every machine.
 *
 * @param path where it is
 */
public record DataFolder(Path path) {

    /** What stands for the folder in a specification. */
    public static final String PLACEHOLDER = "${BULWARK_DATA}";

    /** The folder that the environment variable BULWARK_DATA names, else the one given. */
    public static DataFolder orElse(Path fallback) {
        String named = System.getenv("BULWARK_DATA");
        return new DataFolder(named == null || named.isBlank() ? fallback : Path.of(named));
    }

    /** A file's name with the folder in it. */
    String inFile(String file) {
        return file.replace(PLACEHOLDER, path.toString());
    }

    /** A query's text with the folder in it, safe inside single quotes. */
    String inQuery(String query) {
        return query.replace(
                PLACEHOLDER, path.toAbsolutePath().normalize().toString().replace("'", "''"));
    }
}
