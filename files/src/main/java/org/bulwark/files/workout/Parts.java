package org.bulwark.files.workout;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.bulwark.files.tree.Form;
import org.bulwark.workout.reminder.QuietHours;

/** What documents of workout have in common. */
final class Parts {

    private static final int DECIMALS = 4;
    private static final Set<String> QUIET = Set.of("from", "until");

    private Parts() {}

    /** A part that must be there. */
    static <T> Optional<T> part(Form form, String key, Set<String> keys, Function<Form, T> value) {
        if (!form.has(key)) {
            form.fault(key, "'" + key + "' is missing.", "Add " + key + ": with what belongs to it.");
        }
        return form.make(key, keys, value);
    }

    /** A count; what no int can hold is refused later as too large. */
    static int count(Form form, String key) {
        return Math.clamp(form.whole(key), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** A share in per cent as parts per million. */
    static long share(Form form, String key) {
        BigDecimal percent = form.decimal(key);
        try {
            return percent.movePointRight(DECIMALS).longValueExact();
        } catch (ArithmeticException e) {
            form.fault(key, "'" + percent + "' is no share.", "Write per cent with at most four decimals.");
            return 1;
        }
    }

    /** A share as it is written: in per cent. */
    static Object percent(long ppm) {
        return ppm % 10_000 == 0
                ? (Object) (ppm / 10_000)
                : BigDecimal.valueOf(ppm, DECIMALS).doubleValue();
    }

    /** Quiet hours, which must be there. */
    static QuietHours quiet(Form form) {
        return part(form, "quiet", QUIET, it -> new QuietHours(time(it, "from"), time(it, "until")))
                .orElse(QuietHours.NIGHT);
    }

    private static LocalTime time(Form form, String key) {
        String text = form.text(key);
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            form.fault(key, "'" + text + "' is no time of day.", "Write it as \"21:00\", in quotes.");
            return LocalTime.MIDNIGHT;
        }
    }

    /** Quiet hours as they are written. */
    static SequencedMap<String, Object> tree(QuietHours quiet) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("from", quiet.from().toString());
        tree.put("until", quiet.until().toString());
        return tree;
    }
}
