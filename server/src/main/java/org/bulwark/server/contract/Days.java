package org.bulwark.server.contract;

import java.time.LocalDate;
import org.bulwark.server.web.Dates;
import org.bulwark.server.web.StrictJson.BodyProblem;

/** Days that are sent. */
public final class Days {

    private Days() {}

    /** A day; {@link BodyProblem#FIELD_INVALID} for what is none. */
    public static LocalDate day(String text, String key) {
        return Dates.day(text)
                .orElseThrow(
                        () -> BodyProblem.FIELD_INVALID.with("'" + key + "' is no day.", "Write it as 2026-03-01."));
    }
}
