package org.bulwark.basics.party;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The relations that hold on one business date, ready to be walked.
 *
 * <p>Immutable. Answers do not depend on the order in which the relations were given.
 */
public final class Connections {

    private static final Comparator<Relation> ORDER = Comparator.comparing(Relation::from)
            .thenComparing(Relation::to)
            .thenComparing(Relation::kind)
            .thenComparingLong(Relation::sharePpm)
            .thenComparing(Relation::validFrom);

    private final GroupRule rule;
    private final LocalDate date;
    private final Map<PartyId, List<Relation>> connecting = new TreeMap<>();
    private final Map<PartyId, List<Relation>> guarantees = new TreeMap<>();

    private Connections(GroupRule rule, LocalDate date) {
        this.rule = rule;
        this.date = date;
    }

    /** Those of some relations that hold on a date, under a rule of what makes a group. */
    public static Connections on(LocalDate date, Collection<Relation> relations, GroupRule rule) {
        Connections connections = new Connections(rule, date);
        relations.stream().filter(r -> r.holdsOn(date)).sorted(ORDER).forEach(connections::add);
        return connections;
    }

    private void add(Relation relation) {
        if (rule.connects(relation)) {
            connecting.computeIfAbsent(relation.from(), _ -> new ArrayList<>()).add(relation);
            connecting.computeIfAbsent(relation.to(), _ -> new ArrayList<>()).add(relation);
        }
        if (relation.kind() == RelationKind.GUARANTEES) {
            guarantees.computeIfAbsent(relation.from(), _ -> new ArrayList<>()).add(relation);
        }
    }

    /**
     * The group of a party: everybody whom a chain of connecting relations leads to, up to owners and down to what they own, so that
     * each party is in one group and every member has the same one.
     *
     * <p>Cycles (A owns B owns A) end where they began. Under joint control, two owners with half each, both fall into one group with what
     * they share: stricter than EBA/GL/2017/15 on connected clients, which puts the venture into two groups and keeps the owners
     * apart. Shares held through several hands are not added up: three cousins with a third each control nothing here, unless a
     * {@link RelationKind#CONTROLS} says that they act together.
     */
    public ControlGroup groupOf(PartyId party) {
        Map<PartyId, ControlGroup.Member> found = new LinkedHashMap<>();
        Deque<PartyId> next = new ArrayDeque<>(List.of(party));
        found.put(party, new ControlGroup.Member(party, Optional.empty()));
        while (!next.isEmpty()) {
            PartyId here = next.remove();
            for (Relation relation : connecting.getOrDefault(here, List.of())) {
                PartyId there = relation.other(here);
                if (!found.containsKey(there)) {
                    found.put(there, new ControlGroup.Member(there, Optional.of(relation)));
                    next.add(there);
                }
            }
        }
        return new ControlGroup(party, date, List.copyOf(found.values()));
    }

    /** The guarantees that members of a group give for parties outside of it. */
    public List<Relation> guaranteesOf(ControlGroup group) {
        return group.parties().stream()
                .flatMap(member -> guarantees.getOrDefault(member, List.of()).stream())
                .filter(guarantee -> !group.contains(guarantee.to()))
                .sorted(ORDER)
                .toList();
    }
}
