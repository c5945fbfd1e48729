package org.bulwark.server.screening;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/** What is sent about lists and hits: each record's components are the keys that are read, and no others. */
final class ListRequest {

    private ListRequest() {}

    /**
     * A new list.
     *
     * @param code names it for ever
     * @param kind what a hit on it means
     * @param title what people call it
     * @param source where its entries come from
     * @param purpose what it is for
     * @param owner the login of who answers for it
     */
    record Made(
            String code,

            @Schema(allowableValues = {"sanctions", "blacklist", "greylist", "device"})
            String kind,

            String title,
            String source,
            String purpose,
            String owner) {}

    /**
     * An entry; several values of one field are parted by {@code |} or stand in lines of their own.
     *
     * @param id names it within its list
     * @param kind whether a business or a person
     * @param names its names
     * @param numbers its registration or identity numbers
     * @param phones its telephones
     * @param devices its devices
     * @param birth the day or the year of birth
     * @param countries its countries
     * @param source where it comes from
     * @param reason why it is on the list
     * @param expires the first day on which it is in force no more
     * @param comment anything else
     */
    record Entry(
            Optional<String> id,
            Optional<String> kind,
            Optional<String> names,
            Optional<String> numbers,
            Optional<String> phones,
            Optional<String> devices,
            Optional<String> birth,
            Optional<String> countries,
            Optional<String> source,
            String reason,
            Optional<String> expires,
            Optional<String> comment) {}

    /**
     * The end of an entry.
     *
     * @param entry its id
     * @param expires the first day on which it is in force no more; left out, it is in force for ever
     * @param reason why
     */
    record Expiry(String entry, Optional<String> expires, String reason) {}

    /**
     * What is taken off.
     *
     * @param entry its id
     * @param reason why
     */
    record Removal(String entry, String reason) {}

    /**
     * What a second person says.
     *
     * @param note why
     */
    record Judgement(Optional<String> note) {}

    /**
     * What is looked for; at least one.
     *
     * @param kind whether a business or a person
     * @param name a name
     * @param number a registration or identity number
     * @param phone a telephone
     * @param device a device
     */
    record Question(
            Optional<String> kind,
            Optional<String> name,
            Optional<String> number,
            Optional<String> phone,
            Optional<String> device) {}

    /**
     * What somebody says of a hit.
     *
     * @param finding whether it is the one on the list
     * @param note why
     * @param until the first day on which a clearing holds no more
     */
    record Review(
            @Schema(allowableValues = {"confirmed", "cleared"})
            String finding,

            Optional<String> note,
            Optional<String> until) {}
}
