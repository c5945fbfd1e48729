package org.bulwark.server.screening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.party.PartyName;
import org.bulwark.screening.list.IdentifierKey;
import org.bulwark.screening.list.ListEntry;
import org.bulwark.screening.name.NameKind;
import org.bulwark.server.web.Sent;

/**
 * An entry as people and other systems see it: a firm's names, and all names that a state publishes; of a person on the bank's own
 * lists the initials; of numbers and devices only how many there are.
 *
 * @param id its id
 * @param version counts its changes
 * @param kind {@code person}, {@code firm} or {@code unknown}
 * @param names the names
 * @param births days or years of birth; of persons on the bank's own lists none
 * @param countries codes of countries
 * @param identifiers the schemes of its numbers, once each
 * @param numbers how many numbers there are
 * @param devices how many devices there are
 * @param source who says so
 * @param reason why
 * @param added from when it is in force
 * @param expires from when it is no more
 * @param inForce whether it is in force now
 */
record EntryAnswer(
        String id,
        int version,
        String kind,
        List<String> names,
        List<String> births,
        List<String> countries,
        List<String> identifiers,
        int numbers,
        int devices,
        String source,
        String reason,
        Instant added,
        Optional<Instant> expires,
        boolean inForce) {

    static EntryAnswer of(BankList list, ListEntry entry, Instant now) {
        boolean hidden = isHidden(list, entry);
        var party = entry.party();
        return new EntryAnswer(
                entry.id(),
                entry.version(),
                Sent.word(party.kind()),
                party.names().stream().map(name -> shown(name, hidden)).toList(),
                hidden
                        ? List.of()
                        : party.births().stream()
                                .map(b -> b.date().map(Object::toString).orElse(Integer.toString(b.year())))
                                .toList(),
                List.copyOf(party.countries()),
                party.identifiers().stream()
                        .map(IdentifierKey::scheme)
                        .distinct()
                        .toList(),
                party.identifiers().size(),
                party.devices().size(),
                entry.listing().source(),
                entry.listing().reason(),
                entry.listing().added(),
                entry.listing().expires(),
                entry.listing().isInForce(now));
    }

    /** Whether its names are personal and not public. */
    static boolean isHidden(BankList list, ListEntry entry) {
        return list.isOwn() && entry.party().kind() != NameKind.FIRM;
    }

    static String shown(String name, boolean hidden) {
        return hidden ? new PartyName(name).masked() : name;
    }

    /** What it is called in a row: its first name, or its id. */
    String title() {
        return names.isEmpty() ? id : names.getFirst();
    }
}
