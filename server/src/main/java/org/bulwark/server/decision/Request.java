package org.bulwark.server.decision;

import java.util.Map;
import java.util.Optional;
import org.bulwark.server.data.Applicant;

/**
 * An application as it was sent, taken apart.
 *
 * @param product the product's code
 * @param branch the code of the branch that it is handed in at
 * @param channel by which way it came: {@code branch}, {@code online}, {@code partner}
 * @param device the device that it was sent from, if one is known
 * @param applicant who applies
 * @param fields what remains for the product's normaliser: {@code application} and {@code applicant} without who they are
 * @param received everything as received
 */
record Request(
        String product,
        String branch,
        String channel,
        Optional<String> device,
        Applicant applicant,
        Map<String, Object> fields,
        Map<String, Object> received) {

    /** Shows nothing of the person: values land in logs. */
    @Override
    public String toString() {
        return "Request[" + product + ", " + branch + "]";
    }
}
