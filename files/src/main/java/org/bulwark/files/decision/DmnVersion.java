package org.bulwark.files.decision;

import java.util.Arrays;
import java.util.Optional;

/** The versions of DMN, which differ for decision tables in their name spaces only. */
public enum DmnVersion {
    /** DMN 1.2. */
    V1_2("http://www.omg.org/spec/DMN/20180521/MODEL/"),
    /** DMN 1.3, which most tools read. */
    V1_3("https://www.omg.org/spec/DMN/20191111/MODEL/"),
    /** DMN 1.4. */
    V1_4("https://www.omg.org/spec/DMN/20211108/MODEL/"),
    /** DMN 1.5. */
    V1_5("https://www.omg.org/spec/DMN/20230324/MODEL/");

    private final String namespace;

    DmnVersion(String namespace) {
        this.namespace = namespace;
    }

    /** The name space of its models. */
    public String namespace() {
        return namespace;
    }

    /** The version of a name space. */
    static Optional<DmnVersion> of(String namespace) {
        return Arrays.stream(values())
                .filter(version -> version.namespace.equals(namespace))
                .findFirst();
    }
}
