package org.bulwark.server.contract.covenant;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.bulwark.contract.covenant.Waiver;
import org.bulwark.server.contract.Days;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson;

/**
 * A waiver as it is asked for.
 *
 * @param covenant the covenant's code
 * @param from the first test date that it covers
 * @param until the last test date that it covers
 */
record WaiverText(String covenant, LocalDate from, LocalDate until) {

    /** As text; codes have no letter that JSON would write otherwise. */
    String text() {
        return "{\"covenant\":\"" + covenant + "\",\"from\":\"" + from + "\",\"until\":\"" + until + "\"}";
    }

    static WaiverText read(String text, StrictJson json) {
        Sent sent = new Sent(json.object(text.getBytes(StandardCharsets.UTF_8)));
        return new WaiverText(
                sent.text("covenant"), Days.day(sent.text("from"), "from"), Days.day(sent.text("until"), "until"));
    }

    Waiver waiver(String requestedBy, String approvedBy) {
        return new Waiver(covenant, from, until, requestedBy, approvedBy);
    }
}
