package org.bulwark.server.warning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.bulwark.basics.version.Act;
import org.bulwark.basics.version.Change;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.files.tree.Document;
import org.bulwark.files.warning.ShippedSignals;
import org.bulwark.files.warning.TierFile;
import org.bulwark.server.access.Permission;
import org.bulwark.server.desk.ContentForm;
import org.bulwark.server.desk.DeskProblem;
import org.bulwark.server.desk.text.TextKind;
import org.bulwark.server.jobs.Jobs;
import org.bulwark.warning.tier.TierRules;
import org.springframework.stereotype.Component;

/** The rules of tiers on the desk; there is one of them. */
@Component
final class TierKind implements TextKind<TierRules> {

    private static final Rights RIGHTS =
            new Rights(Permission.SIGNAL_READ, Permission.SIGNAL_EDIT, Permission.SIGNAL_APPROVE);

    private final SignalBook book;
    private final Jobs jobs;

    TierKind(SignalBook book, Jobs jobs) {
        this.book = book;
        this.jobs = jobs;
    }

    @Override
    public String word() {
        return TierForm.FORM.kind();
    }

    @Override
    public Rights rights() {
        return RIGHTS;
    }

    @Override
    public String menu() {
        return "signals";
    }

    private static void known(String id) {
        if (!id.equals(TierForm.ID)) {
            throw DeskProblem.VERSION_UNKNOWN.with(
                    "There are no rules of tiers '" + id + "'.", "Use " + TierForm.ID + ".");
        }
    }

    @Override
    public ContentForm<TierRules> form(String id) {
        known(id);
        return TierForm.FORM;
    }

    @Override
    public Object tree(TierRules rules) {
        return TierFile.tree(rules);
    }

    @Override
    public String title(String id, Locale language) {
        return ResourceBundle.getBundle("org.bulwark.server.words.pages", language)
                .getString("tier.title");
    }

    @Override
    public Document<TierRules> read(String id, String text) {
        known(id);
        return TierFile.read(text, id);
    }

    @Override
    public String text(TierRules rules) {
        return TierFile.yaml(rules);
    }

    @Override
    public Optional<TierRules> shipped(String id) {
        known(id);
        return Optional.of(ShippedSignals.tiers());
    }

    @Override
    public List<String> remarks(String id, TierRules rules) {
        return book.unfit(book.signals(), rules)
                .map(List::of)
                .orElseGet(() -> Change.between(TierFile.tree(book.tiers()), TierFile.tree(rules)).stream()
                        .map(Change::toString)
                        .toList());
    }

    /** A version passes when every signal, group and severity that it names is there. */
    @Override
    public TestReport test(VersionKey key, TierRules rules) {
        return book.unfit(book.signals(), rules)
                .map(broken -> new TestReport(false, broken))
                .orElseGet(() -> new TestReport(true, "Everything that it names is there."));
    }

    @Override
    public void activating(VersionKey key, TierRules rules, Act act) {
        Rules.of(book.edition(), book.signals(), rules);
        jobs.ask(LookJob.WORD, LookJob.SUBJECT, "{}", act.by());
    }

    /** Tried on history, beside what is in force. */
    @Override
    public Optional<String> trial(VersionKey key) {
        return Optional.of(WarningReplayPages.of(key.kind() + "/" + key.id() + "/" + key.number()));
    }
}
