package org.bulwark.files.source;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulwark.data.source.Lag;
import org.bulwark.files.tree.Form;

/** How late a source tells: whole days such as {@code 5d}, or whole hours such as {@code 12h}. */
final class LagForm {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,6})([dh])");

    private LagForm() {}

    static Lag read(Form form) {
        return new Lag(duration(form, "usual"), duration(form, "most"));
    }

    private static Duration duration(Form form, String key) {
        String text = form.text(key);
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            if (form.has(key)) {
                form.fault(key, "'" + text + "' is no lag.", "Write days or hours: 5d, 12h.");
            }
            return Duration.ofDays(1);
        }
        long count = Long.parseLong(matcher.group(1));
        return matcher.group(2).equals("d") ? Duration.ofDays(count) : Duration.ofHours(count);
    }

    static SequencedMap<String, Object> tree(Lag lag) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("usual", text(lag.usual()));
        tree.put("most", text(lag.most()));
        return tree;
    }

    private static String text(Duration lag) {
        return lag.toHours() % 24 == 0 ? lag.toDays() + "d" : lag.toHours() + "h";
    }
}
