package org.bulwark.server.contract.covenant;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bulwark.contract.covenant.Covenant;
import org.bulwark.contract.covenant.Enhancement;
import org.bulwark.files.contract.CovenantFile;
import org.bulwark.files.contract.ShippedContracts;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.contract.FacilityPart;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Component;

/** The covenants of a facility, and what stands behind it, on its page. */
@Component
class CovenantsOfFacility implements FacilityPart {

    private final Covenants covenants;
    private final CovenantDesk desk;
    private final Enhancements enhancements;
    private final BusinessDate business;

    CovenantsOfFacility(Covenants covenants, CovenantDesk desk, Enhancements enhancements, BusinessDate business) {
        this.covenants = covenants;
        this.desk = desk;
        this.enhancements = enhancements;
        this.business = business;
    }

    @Override
    public List<Section> of(FacilityRow facility, Caller caller, Locale language) {
        Optional<InForce> inForce = covenants.inForce(facility.id());
        String text = inForce.map(one -> CovenantFile.yaml(one.set()))
                .orElseGet(() -> ShippedContracts.yaml("covenants.yaml"));
        boolean may = caller.may(Permission.CONTRACT_EDIT);
        List<Confirm> acts = may
                ? List.of(CovenantTests.act(
                        "/contract/facilities/" + facility.id() + "/covenants",
                        "propose",
                        Tone.REFER,
                        List.of(
                                Field.of("text", Field.Kind.AREA, "covenant.text")
                                        .value(text),
                                Field.of("note", Field.Kind.AREA, "contract.note")
                                        .hint(Text.word("contract.note.hint")))))
                : List.of();
        return List.of(
                new Section(covenants(facility, inForce), acts),
                new Section(behind(facility), may ? List.of(keep(facility)) : List.of()));
    }

    private static Confirm keep(FacilityRow facility) {
        return CovenantTests.act(
                "/contract/facilities/" + facility.id() + "/enhancements",
                "behind",
                Tone.ACTIVE,
                List.of(
                        Field.of("name", Field.Kind.TEXT, "covenant.behind.id")
                                .hint(Text.word("covenant.behind.id.hint")),
                        Field.of("kind", Field.Kind.CHOICE, "covenant.behind.kind")
                                .options(Stream.of(Enhancement.Kind.values())
                                        .map(Sent::word)
                                        .map(kind -> new Filter.Option(kind, Text.word("call.kind." + kind)))
                                        .toList())
                                .value(Sent.word(Enhancement.Kind.GUARANTEE)),
                        Field.of("brings", Field.Kind.TEXT, "covenant.behind.value")
                                .hint(Text.word("covenant.behind.value.hint")),
                        Field.of("daysToCall", Field.Kind.NUMBER, "covenant.behind.days")
                                .value("0"),
                        Field.of("validUntil", Field.Kind.DATE, "covenant.behind.until")
                                .optional()));
    }

    private DataList covenants(FacilityRow facility, Optional<InForce> inForce) {
        List<Tested> tested = inForce.isEmpty() ? List.of() : desk.tested(facility);
        return DataList.plain(
                "covenants",
                Text.word("menu.covenants"),
                List.of(
                        Column.of("covenant", "covenant.covenant"),
                        Column.of("state", "contract.state"),
                        Column.of("next", "covenant.next")),
                inForce.map(one -> one.set().covenants()).orElse(List.of()).stream()
                        .map(one -> row(facility, one, tested))
                        .toList(),
                DataList.Empty.of(Text.word("covenant.none"), Text.word("covenant.none.how")));
    }

    private Row row(FacilityRow facility, Covenant covenant, List<Tested> tested) {
        LocalDate today = business.today();
        List<Tested> own = tested.stream()
                .filter(one -> one.covenant().code().equals(covenant.code()))
                .toList();
        Optional<Tested> last = own.stream()
                .filter(one -> one.delivered() || one.result().test().dueOn().isBefore(today))
                .reduce((_, later) -> later);
        Optional<Tested> next = own.stream()
                .filter(one -> !one.delivered() && !one.result().test().dueOn().isBefore(today))
                .findFirst();
        return new Row(
                covenant.code(),
                covenant.title(),
                List.of(
                        new Cell.Lines(
                                Text.plain(covenant.title()),
                                Text.plain(CovenantTests.promise(covenant)),
                                CovenantPages.of(facility.id(), covenant.code())),
                        last.map(one -> Cell.mark(
                                        CovenantView.badge(one.result().state())))
                                .orElse(Cell.none()),
                        next.<Cell>map(one -> new Cell.Day(one.result().test().dueOn()))
                                .orElse(Cell.none())));
    }

    private DataList behind(FacilityRow facility) {
        return DataList.plain(
                "behind",
                Text.word("covenant.behind"),
                List.of(
                        Column.of("id", "covenant.behind.id"),
                        Column.of("value", "covenant.behind.value").right(),
                        Column.of("days", "covenant.behind.days").right(),
                        Column.of("until", "covenant.behind.until")),
                enhancements.of(facility.id()).stream()
                        .map(CovenantsOfFacility::row)
                        .toList(),
                DataList.Empty.of(Text.word("covenant.behind.none"), Text.word("covenant.behind.none.how")));
    }

    private static Row row(Enhancement one) {
        return new Row(
                one.id(),
                one.id(),
                List.of(
                        new Cell.Lines(
                                Text.plain(one.id()),
                                Text.word("call.kind." + one.kind().name().toLowerCase(Locale.ROOT)),
                                ""),
                        Cell.amount(one.value()),
                        Cell.number(one.daysToCall()),
                        one.validUntil().<Cell>map(Cell.Day::new).orElse(Cell.none())));
    }
}
