package org.bulwark.basics.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parties under one control on a date, each with the way by which it was reached.
 *
 * <p>See {@link Connections#groupOf} for how it is formed.
 *
 * @param of the party whose group it is; the first member
 * @param date the business date
 * @param members nearest first; at least the party itself
 */
public record ControlGroup(PartyId of, LocalDate date, List<Member> members) {

    /**
     * A member and how it was reached.
     *
     * @param party who
     * @param via the last relation on the shortest way from the party whose group it is, which leads to a nearer member; empty for that
     *     party itself
     */
    public record Member(PartyId party, Optional<Relation> via) {}

    /** Copies the list. */
    public ControlGroup {
        members = List.copyOf(members);
    }

    /** Who is in it. */
    public List<PartyId> parties() {
        return members.stream().map(Member::party).toList();
    }

    /** Whether a party is in it. */
    public boolean contains(PartyId party) {
        return members.stream().anyMatch(m -> m.party().equals(party));
    }

    /** One name for the group, whichever member is asked: the smallest id. */
    public PartyId name() {
        return parties().stream().min(PartyId::compareTo).orElse(of);
    }

    /** The relations that lead from a member back to the party whose group it is; none for that party, or for a stranger. */
    public List<Relation> way(PartyId member) {
        Map<PartyId, Relation> via = new HashMap<>();
        members.forEach(m -> m.via().ifPresent(relation -> via.put(m.party(), relation)));
        List<Relation> way = new ArrayList<>();
        PartyId here = member;
        for (Relation step = via.get(here); step != null; step = via.get(here)) {
            way.add(step);
            here = step.other(here);
        }
        return List.copyOf(way);
    }
}
