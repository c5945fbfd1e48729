package org.bulwark.server.workout.recovery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.contract.FacilityPart;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.bulwark.workout.recovery.Recovery;
import org.bulwark.workout.recovery.RecoveryEvent;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What came back of a facility in default, on its page and that of its case. */
@Component
@Order(20)
class RecoveryOfFacility implements FacilityPart {

    private final RecoveryAccounts accounts;
    private final WriteOffs writeOffs;
    private final RecoveryActs acts;
    private final BusinessDate business;

    RecoveryOfFacility(RecoveryAccounts accounts, WriteOffs writeOffs, RecoveryActs acts, BusinessDate business) {
        this.accounts = accounts;
        this.writeOffs = writeOffs;
        this.acts = acts;
        this.business = business;
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
        List<AccountRow> all = accounts.ofFacility(facility.id());
        Optional<AccountRow> open =
                all.stream().filter(one -> one.curedOn().isEmpty()).findFirst();
        List<Confirm> wanted = acts.ofAccount(facility, open, caller);
        if (all.isEmpty() && wanted.isEmpty()) {
            return List.of();
        }
        LocalDate today = business.today();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                DataList.plain(
                        "recoveries",
                        Text.word("recovery"),
                        List.of(
                                Column.of("on", "recovery.defaulted"),
                                Column.of("gross", "recovery.gross").right(),
                                Column.of("recovered", "recovery.recovered").right(),
                                Column.of("written-off", "recovery.written-off").right(),
                                Column.of("outstanding", "recovery.outstanding").right()),
                        all.stream().map(row -> row(row, today)).toList(),
                        DataList.Empty.of(Text.word("recovery.empty"), Text.word("recovery.empty.how"))),
                wanted));
        if (!all.isEmpty()) {
            sections.add(events(all.getFirst(), caller));
        }
        return sections;
    }

    private static Row row(AccountRow row, LocalDate today) {
        Recovery.Balance balance = row.recovery().on(today);
        return new Row(
                row.id().toString(),
                row.defaultedOn().toString(),
                List.of(
                        new Cell.Lines(
                                Text.word("case.amount", row.defaultedOn()),
                                Text.word(
                                        "recovery.lgd",
                                        new Text.Share(row.loss(today).lgd(), 1)),
                                ""),
                        Cell.amount(row.gross()),
                        Cell.amount(balance.recovered()),
                        Cell.amount(balance.writtenOff()),
                        Cell.amount(balance.outstanding())));
    }

    private Section events(AccountRow account, Caller caller) {
        List<WriteOffs.Asked> asked = writeOffs.of(account, caller);
        List<Row> rows = new ArrayList<>();
        asked.forEach(one -> rows.add(row(one)));
        account.events().reversed().forEach(one -> rows.add(row(one)));
        List<Confirm> wanted = acts.ofWriteOffs(account, asked, caller);
        return new Section(
                DataList.plain(
                        "recovery-events",
                        Text.word("recovery.events"),
                        List.of(
                                Column.of("what", "recovery.what"),
                                Column.of("state", "contract.state"),
                                Column.of("amount", "contract.amount").right(),
                                Column.of("by", "promise.by")),
                        rows,
                        DataList.Empty.of(Text.word("recovery.events.empty"), Text.word("recovery.events.empty.how"))),
                wanted);
    }

    private static Row row(WriteOffs.Asked one) {
        Tone tone = switch (one.state()) {
            case PROPOSED -> Tone.ACTIVE;
            case GRANTED -> Tone.APPROVE;
            case REFUSED -> Tone.DECLINE;
        };
        return new Row(
                one.id().toString(),
                one.amount().toString(),
                List.of(
                        new Cell.Lines(
                                Text.word("recovery.write-off"),
                                one.note().map(Text::plain).orElse(Text.word("promise.unsaid")),
                                ""),
                        Cell.mark(Badge.of(tone, "recovery.state." + one.state().word())),
                        Cell.amount(one.amount()),
                        new Cell.Lines(
                                Text.plain(one.proposedBy()),
                                Text.plain(one.settledBy().orElse("")),
                                "")));
    }

    private static Row row(AccountRow.Entered one) {
        RecoveryEvent event = one.event();
        Text what = event instanceof RecoveryEvent.Recovered it
                ? Text.word("recovery.from." + Sent.word(it.from()))
                : Text.word("recovery.kind." + RecoveryView.word(event));
        return new Row(
                one.id().toString(),
                event.on().toString(),
                List.of(
                        new Cell.Lines(what, Text.word("recovery.on", event.on()), ""),
                        one.voided().isPresent()
                                ? Cell.mark(Badge.of(Tone.DECLINE, "recovery.state.voided"))
                                : Cell.none(),
                        RecoveryView.amount(event).map(Cell::amount).orElse(Cell.none()),
                        new Cell.Lines(
                                Text.plain(one.by()), Text.plain(one.voided().orElse("")), "")));
    }
}
