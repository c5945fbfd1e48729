package org.bulwark.server.customer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.data.PartySearch;
import org.springframework.stereotype.Component;

/** One box for a name, a registration or tax number, or an id: what fits to the letter, and where nothing does, what is like it. */
@Component
class CustomerSearch {

    private final PartySearch exact;
    private final CustomerNames names;

    CustomerSearch(PartySearch exact, CustomerNames names) {
        this.exact = exact;
        this.names = names;
    }

    /** Everybody meant by a text, of whichever branch: whoever shows them asks for branches. */
    List<UUID> find(String text) {
        Set<UUID> found = new LinkedHashSet<>();
        try {
            found.add(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException e) {
            found.addAll(exact.numbered(text));
            found.addAll(exact.named(text));
            if (found.isEmpty()) {
                found.addAll(names.like(text));
            }
        }
        return new ArrayList<>(found);
    }
}
