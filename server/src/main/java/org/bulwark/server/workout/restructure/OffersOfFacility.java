package org.bulwark.server.workout.restructure;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.basics.standing.DefaultDefinition;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.FacilityPart;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.bulwark.server.workout.RulesBook;
import org.bulwark.workout.restructure.ValuedOffer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What can be offered for a facility, on its page and that of its case. */
@Component
@Order(10)
class OffersOfFacility implements FacilityPart {

    private static final double WHOLE = 1_000_000;

    private final OfferDesk desk;
    private final RulesBook book;
    private final InstantSource clock;

    OffersOfFacility(OfferDesk desk, RulesBook book, InstantSource clock) {
        this.desk = desk;
        this.book = book;
        this.clock = clock;
    }

    /** The share of the value that is lost; 0 for a gain. */
    static double share(ValuedOffer valued) {
        return valued.indication().lossPpm() / WHOLE;
    }

    /** Whether the loss alone makes a default. */
    static boolean makesDefault(ValuedOffer valued) {
        return valued.indication().lossPpm()
                > DefaultDefinition.EUROPEAN.losses().restructuringPpm();
    }

    @Override
    public boolean isOfCollection() {
        return true;
    }

    @Override
    public List<Section> of(FacilityRow facility, Caller caller, Locale language) {
        if (!caller.may(Permission.WORKOUT_READ)) {
            return List.of();
        }
        List<Offered> offers = desk.offers(facility);
        if (offers.isEmpty() && !desk.isPastDue(facility)) {
            return List.of();
        }
        DataList list = DataList.plain(
                "offers",
                Text.word("offers"),
                List.of(
                        Column.of("offer", "offer"),
                        Column.of("bears", "offer.bears"),
                        Column.of("largest", "offer.largest").right(),
                        Column.of("loss", "offer.loss").right(),
                        Column.of("until", "offer.until")),
                offers.stream().map(this::row).toList(),
                DataList.Empty.of(Text.word("offers.empty"), Text.word("offers.empty.how")));
        List<Confirm> acts = new ArrayList<>();
        if (caller.may(Permission.WORKOUT_WORK)) {
            acts.add(means(facility));
            List<Offered> proposable =
                    offers.stream().filter(one -> one.hindrance().isEmpty()).toList();
            if (!proposable.isEmpty()) {
                acts.add(propose(facility, proposable));
            }
        }
        return List.of(new Section(list, acts));
    }

    private Row row(Offered one) {
        Text name = Text.word("offer." + one.word());
        Text second = one.hindrance()
                .map(why -> Text.word("offer.hindrance." + why))
                .orElseGet(() -> Text.word("offer.proposable"));
        Optional<ValuedOffer> valued = one.valued();
        return new Row(
                one.word(),
                one.word(),
                List.of(
                        new Cell.Lines(name, second, ""),
                        valued.<Cell>map(it -> new Cell.Marks(marks(it))).orElse(Cell.none()),
                        valued.map(it -> Cell.amount(it.largest())).orElse(Cell.none()),
                        valued.map(it -> Cell.amount(it.loss())).orElse(Cell.none()),
                        valued.<Cell>map(it -> new Cell.Day(it.observedUntil(
                                        book.classification().classes().observation())))
                                .orElse(Cell.none())));
    }

    /** Whether the client can bear it, and that its loss makes a default. */
    private static List<Badge> marks(ValuedOffer valued) {
        Badge bears = valued.bearable()
                ? Badge.of(Tone.APPROVE, "offer.bears.yes")
                : Badge.of(Tone.DECLINE, "offer.bears.no");
        return makesDefault(valued) ? List.of(bears, Badge.of(Tone.WARNING, "offer.default")) : List.of(bears);
    }

    private static Confirm act(
            FacilityRow facility, String path, String word, List<Field> fields, Map<String, String> hidden) {
        String key = "offer.act." + word;
        return new Confirm(
                OfferPages.PATH + "/" + facility.id() + path,
                Tone.ACTIVE,
                Text.word(key),
                Text.word(key + ".question"),
                Text.word(key + ".consequence"),
                Text.word(key),
                fields,
                hidden);
    }

    private Confirm means(FacilityRow facility) {
        Optional<ClientMeans.Said> said = desk.means(facility);
        return act(
                facility,
                "/means",
                "means",
                List.of(
                        Field.of("free", Field.Kind.TEXT, "offer.free")
                                .value(said.map(it -> it.means().freeCashFlow())
                                        .map(Money::amount)
                                        .orElse("")),
                        number(
                                "share",
                                said.map(it -> percent(it.means().sharePpm())).orElse("70")),
                        number(
                                "more",
                                String.valueOf(said.map(ClientMeans.Said::more).orElse(12))),
                        number(
                                "grace",
                                String.valueOf(said.map(ClientMeans.Said::grace).orElse(6))),
                        number(
                                        "rate",
                                        said.flatMap(ClientMeans.Said::rate)
                                                .map(Rate::percent)
                                                .orElse(""))
                                .optional(),
                        number(
                                "haircut",
                                percent(said.map(ClientMeans.Said::haircutPpm).orElse(100_000L)))),
                Map.of());
    }

    private static String percent(long ppm) {
        return BigDecimal.valueOf(ppm, 4).stripTrailingZeros().toPlainString();
    }

    private static Field number(String name, String value) {
        return Field.of(name, Field.Kind.NUMBER, "offer." + name).value(value);
    }

    private Confirm propose(FacilityRow facility, List<Offered> proposable) {
        return act(
                facility,
                "/proposed",
                "propose",
                List.of(
                        Field.of("offer", Field.Kind.CHOICE, "offer")
                                .options(proposable.stream()
                                        .map(one -> new Filter.Option(one.word(), Text.word("offer." + one.word())))
                                        .toList())
                                .value(proposable.getFirst().word()),
                        Field.of("note", Field.Kind.AREA, "recovery.why").hint(Text.word("case.note.hint"))),
                Map.of("key", "page/" + TimeOrderedId.at(clock.instant())));
    }
}
