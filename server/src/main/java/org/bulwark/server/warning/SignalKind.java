package org.bulwark.server.warning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bulwark.basics.version.Act;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.files.indicator.IndicatorWords;
import org.bulwark.files.tree.Document;
import org.bulwark.files.warning.SignalFile;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.server.access.Permission;
import org.bulwark.server.desk.ContentForm;
import org.bulwark.server.desk.DeskProblem;
import org.bulwark.server.desk.text.TextKind;
import org.bulwark.server.jobs.Jobs;
import org.bulwark.warning.WarningProblem;
import org.bulwark.warning.signal.Signal;
import org.springframework.stereotype.Component;

/** The signals of a group on the desk, each under the word of the group. */
@Component
final class SignalKind implements TextKind<SignalDocument> {

    private static final Rights RIGHTS =
            new Rights(Permission.SIGNAL_READ, Permission.SIGNAL_EDIT, Permission.SIGNAL_APPROVE);

    private final SignalBook book;
    private final Jobs jobs;

    SignalKind(SignalBook book, Jobs jobs) {
        this.book = book;
        this.jobs = jobs;
    }

    @Override
    public String word() {
        return SignalForm.KIND;
    }

    @Override
    public Rights rights() {
        return RIGHTS;
    }

    @Override
    public String menu() {
        return "signals";
    }

    private static RiskGroup group(String id) {
        return RiskGroup.of(id)
                .orElseThrow(() -> DeskProblem.VERSION_UNKNOWN.with(
                        "There is no group of signals '" + id + "'.",
                        "Use the word of one of the fifteen groups, such as repayment."));
    }

    @Override
    public ContentForm<SignalDocument> form(String id) {
        return new SignalForm(group(id));
    }

    @Override
    public Object tree(SignalDocument document) {
        return SignalFile.tree(document.group(), document.signals());
    }

    @Override
    public String title(String id, Locale language) {
        return IndicatorWords.in(language, Map.of()).title(group(id));
    }

    @Override
    public Document<SignalDocument> read(String id, String text) {
        RiskGroup group = group(id);
        return SignalFile.read(text, id, book.edition().catalogue()).map(signals -> {
            signals.forEach(
                    signal -> TextKind.saysItself(id, "group", signal.group().word(), WarningProblem.SIGNAL_INVALID));
            return new SignalDocument(group, signals);
        });
    }

    @Override
    public String text(SignalDocument document) {
        return SignalFile.yaml(document.group(), document.signals());
    }

    @Override
    public Optional<SignalDocument> shipped(String id) {
        return Optional.of(SignalBook.shipped(group(id)));
    }

    @Override
    public List<String> remarks(String id, SignalDocument document) {
        List<String> remarks = new ArrayList<>();
        Map<String, Signal> before = byCode(book.inForce(document.group()));
        Map<String, Signal> after = byCode(document);
        after.forEach((code, signal) -> {
            Signal was = before.get(code);
            if (was == null) {
                remarks.add("New: " + code + ".");
            } else if (!was.condition().limits().equals(signal.condition().limits())) {
                remarks.add(code + ": limits " + was.condition().limits() + " become "
                        + signal.condition().limits() + ".");
            } else if (!was.equals(signal)) {
                remarks.add(code + " says something else.");
            }
        });
        before.keySet().stream()
                .filter(code -> !after.containsKey(code))
                .forEach(code -> remarks.add("Gone: " + code + "."));
        book.unfit(book.with(document), book.tiers()).ifPresent(remarks::add);
        return remarks;
    }

    private static Map<String, Signal> byCode(SignalDocument document) {
        return document.signals().stream()
                .collect(Collectors.toMap(Signal::code, Function.identity(), (first, _) -> first, LinkedHashMap::new));
    }

    /** A version passes when its expressions compile over the catalogue in force and the rules of tiers still find what they name. */
    @Override
    public TestReport test(VersionKey key, SignalDocument document) {
        if (read(key.id(), text(document)) instanceof Document.Faulty<SignalDocument>(var _, var faults)) {
            return new TestReport(false, faults.getFirst().toString());
        }
        return book.unfit(book.with(document), book.tiers())
                .map(broken -> new TestReport(false, broken))
                .orElseGet(() -> new TestReport(true, String.join(" ", remarks(key.id(), document))));
    }

    @Override
    public void activating(VersionKey key, SignalDocument document, Act act) {
        Rules.of(book.edition(), book.with(document), book.tiers());
        jobs.ask(LookJob.WORD, LookJob.SUBJECT, "{}", act.by());
    }

    /** Tried on history, beside what is in force. */
    @Override
    public Optional<String> trial(VersionKey key) {
        return Optional.of(WarningReplayPages.of(key.kind() + "/" + key.id() + "/" + key.number()));
    }

    @Override
    public Optional<String> numbers(String id, Optional<Integer> number) {
        return Optional.of(SignalLimitPages.address(id, number));
    }
}
