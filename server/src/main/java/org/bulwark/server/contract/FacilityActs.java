package org.bulwark.server.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulwark.contract.calendar.DayCount;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;

/**
 * What can be done with a facility.
 *
 * @param facility the facility
 * @param contract its contract, if a schedule is kept for it
 * @param today the business date
 * @param key names what is sent from this page: sent twice, it is one
 */
record FacilityActs(FacilityRow facility, Optional<LoanContract> contract, LocalDate today, String key) {

    private static final int MOST_CHOICES = 50;

    /**
     * What somebody asked for.
     *
     * @param proposal what
     * @param badge how far it is
     * @param acts what the reader can do about it
     */
    record Open(Proposal proposal, Badge badge, List<Confirm> acts) {}

    static Open proposal(Proposal one, Caller caller) {
        Tone tone = switch (one.state()) {
            case PROPOSED -> Tone.REFER;
            case GRANTED -> Tone.APPROVE;
            case REFUSED -> Tone.DECLINE;
        };
        boolean may = one.state() == Proposal.State.PROPOSED
                && caller.may(Permission.CONTRACT_APPROVE)
                && !one.proposedBy().equals(caller.login());
        String address = FacilityPages.PATH + "/" + one.facility() + "/settled";
        return new Open(
                one,
                Badge.of(tone, "contract.proposal." + one.state().word()),
                may
                        ? List.of(
                                settle(address, one, "granted", Tone.APPROVE),
                                settle(address, one, "refused", Tone.DECLINE))
                        : List.of());
    }

    private static Confirm settle(String address, Proposal one, String said, Tone tone) {
        return act(address, said, tone, List.of(), Map.of("proposal", one.id().toString(), "said", said));
    }

    static Confirm act(String address, String word, Tone tone, List<Field> fields, Map<String, String> hidden) {
        String key = "contract.act." + word;
        return new Confirm(
                address,
                tone,
                Text.word(key),
                Text.word(key + ".question"),
                Text.word(key + ".consequence"),
                Text.word(key),
                fields,
                hidden);
    }

    List<Confirm> of(Caller caller) {
        if (!caller.may(Permission.CONTRACT_EDIT)) {
            return List.of();
        }
        String address = FacilityPages.PATH + "/" + facility.id();
        if (contract.isEmpty()) {
            return List.of(act(address + "/set-up", "set-up", Tone.ACTIVE, terms(facility.openedOn()), Map.of()));
        }
        List<Confirm> acts = new ArrayList<>();
        acts.add(act(
                address + "/booked",
                "book",
                Tone.ACTIVE,
                List.of(
                        choice(
                                        "kind",
                                        "contract.entry",
                                        "contract.entry.kind.",
                                        Stream.of("payment", "fee", "disbursement"))
                                .value("payment"),
                        Field.of("valueDate", Field.Kind.DATE, "contract.value-date")
                                .value(today.toString()),
                        Field.of("amount", Field.Kind.TEXT, "contract.amount")),
                Map.of("key", key)));
        List<Filter.Option> payments = reversible();
        if (!payments.isEmpty()) {
            acts.add(act(
                    address + "/reversed",
                    "reverse",
                    Tone.DECLINE,
                    List.of(
                            Field.of("entry", Field.Kind.CHOICE, "contract.entry.kind.payment")
                                    .options(payments)
                                    .value(payments.getFirst().value()),
                            Field.of("valueDate", Field.Kind.DATE, "contract.value-date")
                                    .value(today.toString())),
                    Map.of("key", key)));
        }
        acts.add(act(
                address + "/prepaid",
                "prepay",
                Tone.ACTIVE,
                List.of(
                        Field.of("on", Field.Kind.DATE, "contract.value-date").value(today.toString()),
                        Field.of("amount", Field.Kind.TEXT, "contract.amount"),
                        choice("effect", "contract.effect", "contract.effect.", Stream.of("smaller", "fewer"))
                                .value("smaller")),
                Map.of("key", key)));
        List<Field> terms = new ArrayList<>(terms(today));
        terms.add(Field.of("note", Field.Kind.AREA, "contract.note").hint(Text.word("contract.note.hint")));
        acts.add(act(address + "/new-terms", "new-terms", Tone.REFER, terms, Map.of()));
        return acts;
    }

    /** The payments that nobody reversed, the last first; as many as people choose from. */
    private List<Filter.Option> reversible() {
        List<Booked> booked = contract.orElseThrow().booked();
        Set<Long> reversed =
                booked.stream().flatMap(one -> one.reverses().stream().boxed()).collect(Collectors.toSet());
        return booked.reversed().stream()
                .filter(one -> one.kind() == Booked.Kind.PAYMENT && !reversed.contains(one.sequence()))
                .limit(MOST_CHOICES)
                .map(one -> new Filter.Option(one.senderId(), Text.plain(one.valueDate() + " · " + one.amount())))
                .toList();
    }

    private List<Field> terms(LocalDate firstDay) {
        return List.of(
                Field.of("principal", Field.Kind.TEXT, "contract.principal")
                        .value(contract.map(it -> it.on(today).onBalance())
                                .orElse(facility.granted())
                                .amount()),
                Field.of("rate", Field.Kind.TEXT, "contract.rate").hint(Text.word("contract.rate.hint")),
                choice("kind", "contract.kind", "contract.kind.", TermsTree.kinds().stream())
                        .value("annuity"),
                Field.of("firstDay", Field.Kind.DATE, "contract.first-day").value(firstDay.toString()),
                Field.of("period", Field.Kind.TEXT, "contract.period").value("1 month"),
                Field.of("instalments", Field.Kind.NUMBER, "contract.instalments")
                        .value("12"),
                Field.of("dayCount", Field.Kind.CHOICE, "contract.day-count")
                        .options(Stream.of(DayCount.values())
                                .map(one -> new Filter.Option(
                                        Sent.word(one), Text.plain(one.name().replace('_', ' '))))
                                .toList())
                        .value("act-360"),
                Field.of("calendar", Field.Kind.TEXT, "contract.calendar")
                        .hint(Text.word("contract.calendar.hint"))
                        .optional());
    }

    private static Field choice(String name, String label, String words, Stream<String> values) {
        return Field.of(name, Field.Kind.CHOICE, label)
                .options(values.map(value -> new Filter.Option(value, Text.word(words + value)))
                        .toList());
    }
}
