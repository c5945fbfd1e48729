package org.bulwark.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Results as JSON on standard output, for programs. */
public final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    /** Prints a value of maps, lists, records, texts and numbers. */
    public static void print(PrintWriter out, Object value) {
        out.println(MAPPER.writeValueAsString(MAPPER.valueToTree(value)));
        out.flush();
    }

    /** A number, or null when it is not one: JSON has no NaN. */
    public static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
