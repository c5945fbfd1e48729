package org.bulwark.server.workout.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulwark.basics.party.Phone;
import org.bulwark.server.contract.KeptLoan;
import org.bulwark.server.contract.KeptLoans;
import org.bulwark.server.data.Identity;
import org.bulwark.server.data.Parties;
import org.bulwark.server.workout.RulesBook;
import org.bulwark.workout.reminder.Client;
import org.bulwark.workout.reminder.Due;
import org.bulwark.workout.reminder.Reminder;
import org.bulwark.workout.reminder.ReminderLook;
import org.bulwark.workout.reminder.ReminderPlan;
import org.bulwark.workout.reminder.ReminderRule;
import org.bulwark.workout.reminder.ReminderRules;
import org.bulwark.workout.reminder.TemplateField;
import org.springframework.stereotype.Service;

/** Looks at a reminder once more when it is to go: whether it still may, and what it says. */
@Service
class ReminderMessages {

    private final KeptLoans loans;
    private final Contacts contacts;
    private final Parties parties;
    private final Reminders reminders;
    private final RulesBook book;
    private final ReminderSettings settings;
    private final ZoneId bank;

    ReminderMessages(
            KeptLoans loans,
            Contacts contacts,
            Parties parties,
            Reminders reminders,
            RulesBook book,
            ReminderSettings settings,
            ZoneId bankZone) {
        this.loans = loans;
        this.contacts = contacts;
        this.parties = parties;
        this.reminders = reminders;
        this.book = book;
        this.settings = settings;
        this.bank = bankZone;
    }

    /** What becomes of a reminder at an instant. */
    sealed interface Verdict {

        /** It goes. */
        record Go(Outgoing outgoing) implements Verdict {}

        /** It waits: for the end of quiet hours, a working day, or room in the week. */
        record Wait(Instant until) implements Verdict {}

        /**
         * It does not go any more.
         *
         * @param reason a code
         */
        record Drop(String reason) implements Verdict {}
    }

    /** What becomes of a reminder: by the rules in force, the client's wishes, and what is unpaid now. */
    Verdict of(ReminderRow row, Instant now) {
        ReminderRules rules = book.reminders();
        Optional<ReminderRule> rule = rules.rules().stream()
                .filter(one -> one.code().equals(row.rule()))
                .findFirst();
        Optional<KeptLoan> loan = loans.find(row.facility());
        Optional<Client> client = contacts.client(row.party());
        if (rule.isEmpty() || loan.isEmpty() || client.isEmpty()) {
            return new Verdict.Drop("rule-gone");
        }
        if (client.get().optedOut().contains(row.channel())) {
            return new Verdict.Drop("opted-out");
        }
        Optional<Due> due = due(row, loan.get(), now);
        if (due.filter(one -> one.unpaid().minor() >= rule.get().fromMinor()).isEmpty()) {
            return new Verdict.Drop("paid");
        }
        ReminderRules alone =
                new ReminderRules(List.of(rule.get()), rules.quiet(), rules.mostPerWeek(), rules.templates());
        ReminderLook look = ReminderPlan.of(
                        alone, loan.get().schedule().terms().due().days())
                .at(List.of(due.get()), client.get(), reminders.gotBefore(row.party(), now), now);
        if (look.send().isEmpty()) {
            return look.next().<Verdict>map(Verdict.Wait::new).orElse(new Verdict.Drop("too-late"));
        }
        return said(row, loan.get(), look.send().getFirst());
    }

    private Optional<Due> due(ReminderRow row, KeptLoan loan, Instant now) {
        LocalDate today = now.atZone(bank).toLocalDate();
        return ReminderPlanning.dues(loan, today, row.dueOn()).stream()
                .filter(one -> one.on().equals(row.dueOn()))
                .findFirst();
    }

    private Verdict said(ReminderRow row, KeptLoan loan, Reminder reminder) {
        Optional<Identity> identity =
                Optional.ofNullable(parties.identities(List.of(row.party())).get(row.party()));
        Optional<String> to = identity.flatMap(who -> to(row, who));
        if (identity.isEmpty() || to.isEmpty()) {
            return new Verdict.Drop("unreachable");
        }
        Map<TemplateField, String> fields = reminder.fields();
        fields.put(TemplateField.ACCOUNT, loan.facility().name());
        fields.put(TemplateField.NAME, identity.get().name().value());
        fields.put(TemplateField.BANK, settings.bank().orElse("Bulwark"));
        fields.put(
                TemplateField.CONTACT, settings.contact().orElse(loan.facility().branch()));
        return new Verdict.Go(new Outgoing(
                row,
                to.get(),
                reminder.template().language(),
                reminder.template().filled(fields)));
    }

    /** Where it goes. Letters and calls go to the desk, which looks it up. */
    private Optional<String> to(ReminderRow row, Identity identity) {
        Contact contact = contacts.of(row.party());
        return switch (row.channel()) {
            case EMAIL -> contact.email();
            case WEBHOOK -> contact.phone().or(identity::phone).map(Phone::value);
            case LETTER, CALL -> Optional.of("");
        };
    }
}
