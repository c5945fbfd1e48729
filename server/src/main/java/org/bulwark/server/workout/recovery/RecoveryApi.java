package org.bulwark.server.workout.recovery;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.contract.Days;
import org.bulwark.server.contract.Facilities;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson;
import org.bulwark.server.web.StrictJson.BodyProblem;
import org.bulwark.server.web.description.Takes;
import org.bulwark.workout.recovery.Recovery;
import org.bulwark.workout.recovery.RecoveryEvent;
import org.bulwark.workout.recovery.WorkoutLoss;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What came back of debts in default, for other systems. */
@RestController
@RequestMapping("/api/workout/collection")
class RecoveryApi {

    private final RecoveryDesk desk;
    private final WriteOffDesk writeOffs;
    private final WriteOffs asked;
    private final Facilities facilities;
    private final BusinessDate business;
    private final StrictJson json;

    RecoveryApi(
            RecoveryDesk desk,
            WriteOffDesk writeOffs,
            WriteOffs asked,
            Facilities facilities,
            BusinessDate business,
            StrictJson json) {
        this.desk = desk;
        this.writeOffs = writeOffs;
        this.asked = asked;
        this.facilities = facilities;
        this.business = business;
        this.json = json;
    }

    /** An entry; one that was taken back says by whom, and counts no more. */
    record Event(
            UUID id,
            String kind,
            LocalDate on,
            Optional<String> amount,
            Optional<String> source,
            String by,
            Optional<String> voidedBy) {
        static Event of(AccountRow.Entered one) {
            return new Event(
                    one.id(),
                    RecoveryView.word(one.event()),
                    one.event().on(),
                    RecoveryView.amount(one.event()).map(Money::amount),
                    one.event() instanceof RecoveryEvent.Recovered it
                            ? Optional.of(Sent.word(it.from()))
                            : Optional.empty(),
                    one.by(),
                    one.voided());
        }
    }

    /** A write-off that was asked for; {@code note} is left out for who may not see names in full. */
    record WriteOff(
            UUID id,
            String amount,
            String state,
            String proposedBy,
            Optional<String> settledBy,
            Optional<String> note) {
        static WriteOff of(WriteOffs.Asked one) {
            return new WriteOff(
                    one.id(), one.amount().amount(), one.state().word(), one.proposedBy(), one.settledBy(), one.note());
        }
    }

    /**
     * The account of a debt in default as of the business date: {@code gross} is {@code recovered}, {@code writtenOff} and {@code outstanding}
     * together. {@code lgd} takes it that no more comes back, {@code lgdIfAllComesBack} that all of the rest comes today.
     */
    record Account(
            UUID id,
            UUID facility,
            LocalDate defaultedOn,
            Optional<LocalDate> curedOn,
            String currency,
            String gross,
            String recovered,
            String writtenOff,
            String outstanding,
            String costs,
            double rate,
            double lgd,
            double lgdIfAllComesBack,
            List<Event> events,
            List<WriteOff> writeOffs) {}

    private Account account(AccountRow row, Caller caller) {
        LocalDate today = business.today();
        Recovery.Balance balance = row.recovery().on(today);
        WorkoutLoss loss = row.loss(today);
        return new Account(
                row.id(),
                row.facility(),
                row.defaultedOn(),
                row.curedOn(),
                row.gross().currency().getCurrencyCode(),
                row.gross().amount(),
                balance.recovered().amount(),
                balance.writtenOff().amount(),
                balance.outstanding().amount(),
                row.costs(today).amount(),
                row.rate(),
                loss.lgd(),
                loss.lgdIfAllComesBack(),
                row.events().stream().map(Event::of).toList(),
                asked.of(row, caller).stream().map(WriteOff::of).toList());
    }

    /** The accounts of a facility, the latest default first. */
    @GetMapping("/facilities/{id}/recoveries")
    @Needs(Permission.WORKOUT_READ)
    List<Account> ofFacility(@PathVariable UUID id, Caller caller) {
        return desk.of(id, caller).stream().map(row -> account(row, caller)).toList();
    }

    /** A debt in default: its id at the sender, the business date of default, and all that was owed then. */
    record Opened(String id, String defaultedOn, String gross) {}

    /** Opens the account of a debt in default; the same again changes nothing. */
    @PostMapping("/facilities/{id}/recoveries")
    @Needs(Permission.WORKOUT_WORK)
    @Takes(Opened.class)
    Account open(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        FacilityRow facility = facilities.of(id, caller);
        Sent sent = Sent.of(request, json, Opened.class);
        return account(
                desk.open(
                        id,
                        senderId(sent),
                        Days.day(sent.text("defaultedOn"), "defaultedOn"),
                        Money.parse(sent.text("gross"), facility.currency()),
                        caller),
                caller);
    }

    private static String senderId(Sent sent) {
        String name = sent.text("id");
        if (name.isBlank() || name.length() > 90) {
            throw BodyProblem.FIELD_INVALID.with("'id' is empty or too long.", "Give 1 to 90 characters.");
        }
        return "sent/" + name;
    }

    /** One account. */
    @GetMapping("/recoveries/{id}")
    @Needs(Permission.WORKOUT_READ)
    Account one(@PathVariable UUID id, Caller caller) {
        return account(desk.one(id, caller), caller);
    }

    /**
     * What happened: the id at the sender, {@code recovered}, {@code cost} or {@code cured}, the day, the amount unless it is cured, and where
     * money came from: {@code debtor}, {@code collateral}, {@code guarantee} or {@code sale}.
     */
    record Entry(String id, String kind, String on, Optional<String> amount, Optional<String> source) {}

    /** Enters what happened; the same again changes nothing. */
    @PostMapping("/recoveries/{id}/events")
    @Needs(Permission.WORKOUT_WORK)
    @Takes(Entry.class)
    Account enter(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        AccountRow row = desk.one(id, caller);
        Sent sent = Sent.of(request, json, Entry.class);
        RecoveryEvent event = RecoveryEntry.read(
                sent, Days.day(sent.text("on"), "on"), row.gross().currency());
        return account(desk.enter(id, senderId(sent), event, caller), caller);
    }

    /** Why an entry is taken back, in 10 to 2,000 characters. */
    record Why(String note) {}

    /** Takes back an entry that was wrong: it stays, and counts no more. */
    @PostMapping("/recoveries/{id}/events/{event}/void")
    @Needs(Permission.WORKOUT_WORK)
    @Takes(Why.class)
    Account takeBack(@PathVariable UUID id, @PathVariable UUID event, HttpServletRequest request, Caller caller) {
        desk.one(id, caller);
        return account(
                desk.takeBack(id, event, Sent.of(request, json, Why.class).text("note"), caller), caller);
    }

    /** A write-off: its id at the sender, how much, and why in 10 to 2,000 characters. */
    record Given(String id, String amount, String note) {}

    /** Asks for a write-off, which a second person grants or refuses; the same again changes nothing. */
    @PostMapping("/recoveries/{id}/write-offs")
    @Needs(Permission.WORKOUT_WORK)
    @Takes(Given.class)
    WriteOff writeOff(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        AccountRow row = desk.one(id, caller);
        Sent sent = Sent.of(request, json, Given.class);
        Money amount = Money.parse(sent.text("amount"), row.gross().currency());
        return WriteOff.of(writeOffs.ask(id, senderId(sent), amount, sent.text("note"), caller));
    }

    /** Grants a write-off; not by the one who asked. */
    @PostMapping("/recoveries/{id}/write-offs/{writeOff}/grant")
    @Needs(Permission.WORKOUT_APPROVE)
    WriteOff grant(@PathVariable UUID id, @PathVariable UUID writeOff, Caller caller) {
        return WriteOff.of(writeOffs.settle(id, writeOff, true, caller));
    }

    /** Refuses a write-off; not by the one who asked. */
    @PostMapping("/recoveries/{id}/write-offs/{writeOff}/refuse")
    @Needs(Permission.WORKOUT_APPROVE)
    WriteOff refuse(@PathVariable UUID id, @PathVariable UUID writeOff, Caller caller) {
        return WriteOff.of(writeOffs.settle(id, writeOff, false, caller));
    }
}
