package org.bulwark.server.screening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bulwark.screening.list.Birth;
import org.bulwark.screening.list.IdentifierKey;
import org.bulwark.screening.list.ListEntry;
import org.bulwark.screening.list.ListKind;
import org.bulwark.screening.list.Listing;
import org.bulwark.screening.list.PartyDescription;
import org.bulwark.screening.name.NameKind;

/**
 * An entry that somebody wants to add: {@link ScreeningProblem#LIST_INVALID} for one that cannot be.
 *
 * @param id its id on the list; one is made where it is empty
 * @param kind whose names they are
 * @param names the main name first; may be empty where a number or a device is given
 * @param numbers official numbers of the party
 * @param phones its telephone numbers
 * @param devices its devices
 * @param birth the day or the year of birth, if it is known
 * @param countries ISO 3166 codes of two letters
 * @param source who says so; the list's source where it is empty
 * @param reason a code or a few words: {@code fraud}
 * @param expires from when it is no more in force
 * @param comment what else is to be said
 */
record EntryDraft(
        String id,
        NameKind kind,
        List<String> names,
        List<String> numbers,
        List<String> phones,
        List<String> devices,
        Optional<Birth> birth,
        List<String> countries,
        String source,
        String reason,
        Optional<Instant> expires,
        String comment) {

    private static final int LONGEST_ID = 80;
    private static final int LONGEST_COMMENT = 2_000;

    /** Strips blanks, leaves out what is empty, and checks. */
    EntryDraft {
        id = id.strip();
        names = filled(names);
        numbers = filled(numbers);
        phones = filled(phones);
        devices = filled(devices);
        countries = filled(countries);
        reason = Said.line("reason", reason);
        source = source.isBlank() ? "" : Said.line("source", source);
        comment = comment.strip();
        names.forEach(name -> Said.line("name", name));
        if (id.length() > LONGEST_ID
                || id.chars().anyMatch(Character::isISOControl)
                || comment.length() > LONGEST_COMMENT
                || !Said.isText(comment)) {
            throw ScreeningProblem.LIST_INVALID.with(
                    "The id is longer than " + LONGEST_ID + " characters, or the comment longer than " + LONGEST_COMMENT
                            + ".",
                    "Shorten it.");
        }
        if (countries.stream().anyMatch(country -> !country.matches("[A-Za-z]{2}"))) {
            throw ScreeningProblem.LIST_INVALID.with(
                    "A country is not a code of two letters.", "Use ISO 3166 codes, for example CN.");
        }
    }

    private static List<String> filled(List<String> texts) {
        return texts.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    ListEntry entry(BankList list, String named, ListKeys keys, Instant now) {
        boolean deviceList = list.kind() == ListKind.DEVICE;
        if (deviceList
                ? devices.isEmpty()
                : names.isEmpty() && numbers.isEmpty() && phones.isEmpty() && devices.isEmpty()) {
            throw ScreeningProblem.LIST_INVALID.with(
                    "There is nothing by which the entry could be met.",
                    deviceList ? "Give a device." : "Give a name, a number, a telephone or a device.");
        }
        TreeSet<IdentifierKey> identifiers = new TreeSet<>();
        String scheme = kind == NameKind.FIRM
                ? ListKeys.REGISTRATION
                : kind == NameKind.PERSON ? ListKeys.IDENTITY : IdentifierKey.ANY;
        numbers.forEach(number -> identifiers.add(new IdentifierKey(scheme, keys.key(scheme, number))));
        phones.forEach(phone -> identifiers.add(new IdentifierKey(ListKeys.PHONE, keys.key(ListKeys.PHONE, phone))));
        TreeSet<String> hashes = new TreeSet<>();
        devices.forEach(device -> hashes.add(keys.key(ListKeys.DEVICE, device)));
        return new ListEntry(
                named,
                1,
                new PartyDescription(
                        kind,
                        names,
                        identifiers,
                        birth.map(List::of).orElse(List.of()),
                        new TreeSet<>(countries),
                        hashes),
                new Listing(source.isEmpty() ? list.source() : source, reason, now, expires, comment));
    }
}
