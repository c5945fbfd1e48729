package org.bulwark.files.screening;

import java.time.Instant;

/**
 * What holds for entries of which a file does not say it.
 *
 * @param source who says so
 * @param reason the reason's code
 * @param added from when entries are in force
 * @param keys makes keys of numbers and devices
 */
public record ListDefaults(String source, String reason, Instant added, KeyMaker keys) {

    /** Defaults without a reason, and with numbers as they are written. */
    public static ListDefaults of(String source, Instant added) {
        return new ListDefaults(source, "", added, KeyMaker.AS_WRITTEN);
    }

    /** The same with numbers turned into keys. */
    public ListDefaults keyedBy(KeyMaker maker) {
        return new ListDefaults(source, reason, added, maker);
    }
}
