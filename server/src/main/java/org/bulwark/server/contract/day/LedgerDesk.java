package org.bulwark.server.contract.day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Progress;
import org.bulwark.files.contract.LedgerFile;
import org.bulwark.files.contract.LedgerLine;
import org.bulwark.server.access.Caller;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what a core-banking system says of a day, and what people say of the differences. */
@Service
class LedgerDesk {

    private static final int LONGEST = 60;

    private final BusinessDays days;
    private final Ledgers ledgers;
    private final LedgerStep step;
    private final AuditTrail audit;

    LedgerDesk(BusinessDays days, Ledgers ledgers, LedgerStep step, AuditTrail audit) {
        this.days = days;
        this.ledgers = ledgers;
        this.step = step;
        this.audit = audit;
    }

    /**
     * Takes a file in, whole or not at all. The file that counts, sent again, changes nothing; another one takes its place. It is compared at once
     * where the day's accounts are worked out, and otherwise when they are.
     *
     * @throws org.bulwark.basics.ProblemException {@link DayProblem#DAY_UNKNOWN}, {@link DayProblem#LEDGER_INVALID} with the first line that
     *     cannot be read
     */
    @Transactional
    Ledger take(LocalDate date, byte[] file, Caller caller) {
        List<LedgerLine> lines = read(file);
        if (days.hold(date).isEmpty()) {
            throw CloseDesk.unknown();
        }
        Ledger ledger = ledgers.keep(date, digest(file), lines, caller.login());
        if (ledger.comparedAt().isEmpty()) {
            audit.record(AuditEntry.of(caller.login(), "contract/ledger-taken", BusinessDays.subject(date))
                    .with("number", String.valueOf(ledger.number()))
                    .with("digest", ledger.digest()));
            if (accountsStand(date)) {
                step.run(date, Progress.NONE);
            }
        }
        return ledgers.last(date).orElseThrow();
    }

    private boolean accountsStand(LocalDate date) {
        return days.steps(date).stream()
                .anyMatch(one -> one.step().equals(AccountsStep.WORD) && one.state() == DayStep.State.DONE);
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The reader reads files; one for the owner's eyes only, which is gone when this returns. */
    private static List<LedgerLine> read(byte[] content) {
        try {
            Path file = Files.createTempFile("bulwark-ledger", ".csv");
            try {
                Files.write(file, content);
                return LedgerFile.read(file);
            } catch (ProblemException e) {
                throw DayProblem.LEDGER_INVALID.with(
                        e.problem()
                                .what()
                                .replace(file.toString(), "the file")
                                .replace(file.getFileName().toString(), "The file"),
                        e.problem().remedy() + " Nothing was taken in; send the whole file again.");
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says why a difference is one. */
    @Transactional
    LedgerBreak explain(LocalDate date, UUID id, LedgerBreak.Cause cause, String reference, Caller caller) {
        String text = reference.strip();
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw DayProblem.REFERENCE_INVALID.with(
                    "Nothing says where it is dealt with, or too much.",
                    "Give the number of a correction, a ticket or an entry, in 1 to " + LONGEST + " characters.");
        }
        LedgerBreak one = ledgers.find(date, id, caller)
                .orElseThrow(() ->
                        DayProblem.BREAK_UNKNOWN.with("There is no such difference.", "Look at the page of the day."));
        ledgers.explain(id, cause, text, caller.login());
        audit.record(AuditEntry.of(caller.login(), "contract/break-explained", BusinessDays.subject(date))
                .with("facility", one.facility())
                .with("field", one.field().word())
                .with("cause", cause.word()));
        return ledgers.find(date, id, caller).orElseThrow();
    }
}
