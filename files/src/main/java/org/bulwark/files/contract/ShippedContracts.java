package org.bulwark.files.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bulwark.contract.calendar.WorkingCalendar;
import org.bulwark.contract.covenant.CovenantSet;

/** Calendars and covenants that come with the product, as examples to begin one's own from. */
public final class ShippedContracts {

    private ShippedContracts() {}

    /** The closing days of the euro's payment system, 2020 to 2060, and China's holidays of 2024 and 2025. */
    public static List<WorkingCalendar> calendars() {
        return List.of(calendar("target.yaml"), calendar("china.yaml"));
    }

    private static WorkingCalendar calendar(String file) {
        return CalendarFile.read(yaml(file), file).value();
    }

    /** One covenant of each kind. */
    public static CovenantSet covenants() {
        return CovenantFile.read(yaml("covenants.yaml"), "covenants.yaml").value();
    }

    /** A document as it is shipped: {@code target.yaml}, {@code china.yaml} or {@code covenants.yaml}. */
    public static String yaml(String file) {
        try (InputStream in = ShippedContracts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no document '" + file + "' is shipped");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
