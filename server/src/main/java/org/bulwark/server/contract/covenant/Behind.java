package org.bulwark.server.contract.covenant;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.covenant.Enhancement;
import org.bulwark.server.contract.Days;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson.BodyProblem;

/**
 * What stands behind a facility, as it is sent.
 *
 * @param id the bank's own id of it
 * @param kind {@code deposit}, {@code guarantee}, {@code insurance} or {@code collateral}
 * @param brings what it brings after haircuts, in units of the facility's currency
 * @param daysToCall calendar days from the call to the money
 * @param validUntil the last date on which it can be called
 */
record Behind(String id, String kind, String brings, int daysToCall, Optional<String> validUntil) {

    private static final int LONGEST = 100;

    static Behind of(Enhancement one) {
        return new Behind(
                one.id(),
                Sent.word(one.kind()),
                one.value().amount(),
                one.daysToCall(),
                one.validUntil().map(LocalDate::toString));
    }

    /** Reads one: {@link BodyProblem#FIELD_INVALID} and what an {@link Enhancement} refuses. */
    static Enhancement read(Sent sent, Currency currency) {
        String id = sent.text("id");
        if (id.isBlank() || id.length() > LONGEST) {
            throw BodyProblem.FIELD_INVALID.with("'id' is empty or too long.", "Give 1 to " + LONGEST + " characters.");
        }
        return new Enhancement(
                id,
                sent.word("kind", Enhancement.Kind.class),
                Money.parse(sent.text("brings"), currency),
                sent.findWhole("daysToCall").orElse(0),
                sent.findText("validUntil").map(text -> Days.day(text, "validUntil")));
    }
}
