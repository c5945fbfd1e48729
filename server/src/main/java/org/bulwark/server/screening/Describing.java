package org.bulwark.server.screening;

import java.util.Optional;
import org.bulwark.basics.party.Address;
import org.bulwark.basics.party.Phone;
import org.bulwark.screening.list.PartyDescription;
import org.bulwark.screening.name.NameKind;
import org.bulwark.screening.velocity.Keys;
import org.bulwark.server.data.Identity;
import org.bulwark.server.data.KnownParty;
import org.bulwark.server.data.PartyKind;
import org.springframework.stereotype.Component;

/** Puts applicants into the words of screening: names as they are, everything else as keyed hashes. */
@Component
class Describing {

    private final ListKeys keys;

    Describing(ListKeys keys) {
        this.keys = keys;
    }

    /** What lists are asked for; an identity that was erased says nothing. */
    PartyDescription party(PartyKind kind, Optional<Identity> identity, Optional<String> device) {
        PartyDescription party = PartyDescription.of(nameKind(kind));
        if (identity.isPresent()) {
            String scheme = kind == PartyKind.BUSINESS ? ListKeys.REGISTRATION : ListKeys.IDENTITY;
            party = party.named(identity.get().name().value())
                    .identifiedBy(
                            scheme, keys.key(scheme, identity.get().number().value()));
            Optional<Phone> phone = identity.get().phone();
            if (phone.isPresent()) {
                party = party.identifiedBy(
                        ListKeys.PHONE, keys.key(ListKeys.PHONE, phone.get().value()));
            }
        }
        return device.isPresent() ? party.using(keys.key(ListKeys.DEVICE, device.get())) : party;
    }

    static NameKind nameKind(PartyKind kind) {
        return kind == PartyKind.BUSINESS ? NameKind.FIRM : NameKind.PERSON;
    }

    /** By what applications are compared: what was told with this one. */
    Keys keys(KnownParty party, Optional<Identity> told, Optional<String> device) {
        return new Keys(
                party.id().toString(),
                device.map(value -> keys.key(ListKeys.DEVICE, value)).orElse(""),
                told.flatMap(Identity::phone)
                        .map(Phone::value)
                        .map(value -> keys.key(ListKeys.PHONE, value))
                        .orElse(""),
                told.flatMap(Identity::address)
                        .map(Address::value)
                        .map(keys::address)
                        .orElse(""));
    }
}
