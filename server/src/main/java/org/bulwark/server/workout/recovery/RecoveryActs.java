package org.bulwark.server.workout.recovery;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.payment.AccountState;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.contract.KeptLoans;
import org.bulwark.server.contract.Proposal;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.bulwark.workout.recovery.RecoveryEvent;
import org.springframework.stereotype.Component;

/** What can be done with the account of a debt in default. */
@Component
class RecoveryActs {

    private final KeptLoans loans;
    private final BusinessDate business;
    private final InstantSource clock;

    RecoveryActs(KeptLoans loans, BusinessDate business, InstantSource clock) {
        this.loans = loans;
        this.business = business;
        this.clock = clock;
    }

    private static Confirm act(String address, String word, Tone tone, List<Field> fields, Map<String, String> hidden) {
        String key = "recovery.act." + word;
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

    private Map<String, String> key() {
        return Map.of("key", "page/" + TimeOrderedId.at(clock.instant()));
    }

    private Field day() {
        return Field.of("on", Field.Kind.DATE, "case.step.on")
                .value(business.today().toString());
    }

    private static Field note() {
        return Field.of("note", Field.Kind.AREA, "recovery.why").hint(Text.word("case.note.hint"));
    }

    /** Opening it while there is none, and entering what happened while it is open. */
    List<Confirm> ofAccount(FacilityRow facility, Optional<AccountRow> open, Caller caller) {
        if (!caller.may(Permission.WORKOUT_WORK)) {
            return List.of();
        }
        if (open.isEmpty()) {
            return loans
                    .of(facility)
                    .map(loan -> loan.account().on(business.today()))
                    .filter(state -> state.pastDue().isPositive())
                    .map(AccountState::onBalance)
                    .map(owed -> act(
                            RecoveryPages.PATH + "/" + facility.id() + "/opened",
                            "open",
                            Tone.WARNING,
                            List.of(
                                    day(),
                                    Field.of("amount", Field.Kind.TEXT, "recovery.gross")
                                            .value(owed.amount())),
                            key()))
                    .stream()
                    .toList();
        }
        String address = RecoveryPages.PATH + "/" + open.get().id();
        List<Confirm> acts = new ArrayList<>();
        acts.add(act(
                address + "/entered",
                "recovered",
                Tone.APPROVE,
                List.of(
                        day(),
                        Field.of("amount", Field.Kind.TEXT, "contract.amount"),
                        Field.of("source", Field.Kind.CHOICE, "recovery.source")
                                .options(Stream.of(RecoveryEvent.Source.values())
                                        .map(Sent::word)
                                        .map(word -> new Filter.Option(word, Text.word("recovery.from." + word)))
                                        .toList())
                                .value("debtor")),
                with("kind", "recovered")));
        acts.add(act(
                address + "/entered",
                "cost",
                Tone.NEUTRAL,
                List.of(day(), Field.of("amount", Field.Kind.TEXT, "contract.amount")),
                with("kind", "cost")));
        acts.add(act(address + "/entered", "cured", Tone.NEUTRAL, List.of(day()), with("kind", "cured")));
        return acts;
    }

    private Map<String, String> with(String name, String value) {
        return Map.of("key", "page/" + TimeOrderedId.at(clock.instant()), name, value);
    }

    /** Asking for a write-off, settling those that were asked for, and taking back what was entered wrong. */
    List<Confirm> ofWriteOffs(AccountRow account, List<WriteOffs.Asked> asked, Caller caller) {
        String address = RecoveryPages.PATH + "/" + account.id();
        List<Confirm> acts = new ArrayList<>();
        Money outstanding = account.recovery().on(business.today()).outstanding();
        if (caller.may(Permission.WORKOUT_WORK) && account.curedOn().isEmpty() && outstanding.isPositive()) {
            acts.add(act(
                    address + "/asked",
                    "write-off",
                    Tone.DECLINE,
                    List.of(
                            Field.of("amount", Field.Kind.TEXT, "contract.amount")
                                    .value(outstanding.amount()),
                            note()),
                    key()));
        }
        List<AccountRow.Entered> wrong = account.events().stream()
                .filter(one -> one.voided().isEmpty()
                        && (one.event() instanceof RecoveryEvent.Recovered
                                || one.event() instanceof RecoveryEvent.Cost))
                .toList();
        if (caller.may(Permission.WORKOUT_WORK) && !wrong.isEmpty()) {
            acts.add(act(
                    address + "/voided",
                    "void",
                    Tone.NEUTRAL,
                    List.of(
                            Field.of("event", Field.Kind.CHOICE, "recovery.what")
                                    .options(wrong.stream()
                                            .map(one -> new Filter.Option(
                                                    one.id().toString(),
                                                    Text.word(
                                                            "case.person.tie",
                                                            one.event().on(),
                                                            RecoveryView.amount(one.event())
                                                                    .orElseThrow())))
                                            .toList()),
                            note()),
                    Map.of()));
        }
        asked.stream()
                .filter(one -> one.state() == Proposal.State.PROPOSED
                        && caller.may(Permission.WORKOUT_APPROVE)
                        && !one.proposedBy().equals(caller.login()))
                .forEach(one -> {
                    acts.add(settle(address, one, "granted", Tone.APPROVE));
                    acts.add(settle(address, one, "refused", Tone.DECLINE));
                });
        return acts;
    }

    private static Confirm settle(String address, WriteOffs.Asked one, String said, Tone tone) {
        return act(
                address + "/settled",
                said,
                tone,
                List.of(),
                Map.of("writeOff", one.id().toString(), "said", said));
    }
}
