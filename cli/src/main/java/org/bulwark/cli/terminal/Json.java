package org.bulwark.cli.terminal;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Results as JSON on standard output, for programs. */
public final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    /** Prints a value of maps, lists, texts and numbers. */
    public static void print(PrintWriter out, Object value) {
        out.println(MAPPER.writeValueAsString(MAPPER.valueToTree(value)));
        out.flush();
    }

    /** An object from names and values in turn, in that order; {@code Map.of} would give another order in every process. */
    public static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }

    /** A number, or null when it is not one: JSON has no NaN. */
    public static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
