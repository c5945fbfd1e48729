package org.bulwark.server.workout.promise;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.contract.FacilityPart;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.contract.KeptLoan;
import org.bulwark.server.contract.KeptLoans;
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

/** What was promised for a facility, on its page. */
@Component
class PromisesOfFacility implements FacilityPart {

    private static final int USUAL_DAYS = 7;

    private final Promises promises;
    private final KeptLoans loans;
    private final BusinessDate business;
    private final InstantSource clock;

    PromisesOfFacility(Promises promises, KeptLoans loans, BusinessDate business, InstantSource clock) {
        this.promises = promises;
        this.loans = loans;
        this.business = business;
        this.clock = clock;
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
        boolean personal = caller.may(Permission.PERSONAL_UNMASK);
        DataList list = DataList.plain(
                "promises",
                Text.word("menu.promises"),
                List.of(
                        Column.of("due", "promise.due"),
                        Column.of("state", "contract.state"),
                        Column.of("amount", "contract.amount").right(),
                        Column.of("paid", "promise.paid").right(),
                        Column.of("said", "promise.said")),
                promises.of(facility.id()).stream()
                        .map(row -> row(row, personal))
                        .toList(),
                DataList.Empty.of(Text.word("promises.empty"), Text.word("promises.none.how")));
        List<Confirm> acts = caller.may(Permission.WORKOUT_WORK)
                ? loans.of(facility).map(this::promise).stream().toList()
                : List.of();
        return List.of(new Section(list, acts));
    }

    private Row row(PromiseRow row, boolean personal) {
        String note = personal ? promises.note(row).orElse("") : "";
        return new Row(
                row.id().toString(),
                row.due().toString(),
                List.of(
                        new Cell.Day(row.due()),
                        Cell.mark(PromiseView.badge(row.state())),
                        Cell.amount(row.amount()),
                        Cell.amount(row.paid()),
                        new Cell.Lines(
                                note.isEmpty() ? Text.word("promise.unsaid") : Text.plain(note),
                                Text.word("promise.made-by", row.madeOn(), row.takenBy()),
                                "")));
    }

    private Confirm promise(KeptLoan loan) {
        String key = "promise.act.make";
        return new Confirm(
                PromisePages.PATH + "/" + loan.facility().id() + "/made",
                Tone.ACTIVE,
                Text.word(key),
                Text.word(key + ".question"),
                Text.word(key + ".consequence"),
                Text.word(key),
                List.of(
                        Field.of("amount", Field.Kind.TEXT, "contract.amount")
                                .value(loan.account()
                                        .on(business.today())
                                        .pastDue()
                                        .amount()),
                        Field.of("due", Field.Kind.DATE, "promise.due")
                                .value(business.today().plusDays(USUAL_DAYS).toString()),
                        Field.of("replaces", Field.Kind.CHOICE, "promise.replaces")
                                .options(Stream.of("no", "yes")
                                        .map(one -> new Filter.Option(one, Text.word("promise.replaces." + one)))
                                        .toList())
                                .value("no"),
                        Field.of("note", Field.Kind.AREA, "promise.said").hint(Text.word("promise.said.hint"))),
                Map.of("key", "page/" + TimeOrderedId.at(clock.instant())));
    }
}
