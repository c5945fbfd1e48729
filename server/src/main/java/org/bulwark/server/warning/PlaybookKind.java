package org.bulwark.server.warning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.bulwark.basics.version.Act;
import org.bulwark.basics.version.Change;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.files.tree.Document;
import org.bulwark.files.warning.PlaybookFile;
import org.bulwark.files.warning.ShippedSignals;
import org.bulwark.server.access.Permission;
import org.bulwark.server.desk.ContentForm;
import org.bulwark.server.desk.DeskProblem;
import org.bulwark.server.desk.text.TextKind;
import org.bulwark.warning.response.Playbooks;
import org.springframework.stereotype.Component;

/** Playbooks on the desk; there is one document of them. */
@Component
final class PlaybookKind implements TextKind<Playbooks> {

    private static final Rights RIGHTS =
            new Rights(Permission.SIGNAL_READ, Permission.SIGNAL_EDIT, Permission.SIGNAL_APPROVE);

    private final PlaybookBook book;

    PlaybookKind(PlaybookBook book) {
        this.book = book;
    }

    @Override
    public String word() {
        return PlaybookForm.FORM.kind();
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
        if (!id.equals(PlaybookForm.ID)) {
            throw DeskProblem.VERSION_UNKNOWN.with(
                    "There are no playbooks '" + id + "'.", "Use " + PlaybookForm.ID + ".");
        }
    }

    @Override
    public ContentForm<Playbooks> form(String id) {
        known(id);
        return PlaybookForm.FORM;
    }

    @Override
    public Object tree(Playbooks playbooks) {
        return PlaybookFile.tree(playbooks);
    }

    @Override
    public String title(String id, Locale language) {
        return ResourceBundle.getBundle("org.bulwark.server.words.pages", language)
                .getString("playbooks.title");
    }

    @Override
    public Document<Playbooks> read(String id, String text) {
        known(id);
        return PlaybookFile.read(text, id);
    }

    @Override
    public String text(Playbooks playbooks) {
        return PlaybookFile.yaml(playbooks);
    }

    @Override
    public Optional<Playbooks> shipped(String id) {
        known(id);
        return Optional.of(ShippedSignals.playbooks());
    }

    @Override
    public List<String> remarks(String id, Playbooks playbooks) {
        return unfit(playbooks)
                .map(List::of)
                .orElseGet(
                        () -> Change.between(PlaybookFile.tree(book.playbooks()), PlaybookFile.tree(playbooks)).stream()
                                .map(Change::toString)
                                .toList());
    }

    private Optional<String> unfit(Playbooks playbooks) {
        return book.calendar(playbooks.calendar()).isPresent()
                ? Optional.empty()
                : Optional.of("There is no working calendar '" + playbooks.calendar() + "'. Use target or china.");
    }

    /** A version passes when its calendar is there. */
    @Override
    public TestReport test(VersionKey key, Playbooks playbooks) {
        return unfit(playbooks)
                .map(broken -> new TestReport(false, broken))
                .orElseGet(() -> new TestReport(true, "Everything that it names is there."));
    }

    /** Alerts that say something from then on ask for its steps; what was asked for before stays. */
    @Override
    public void activating(VersionKey key, Playbooks playbooks, Act act) {
        // the next alert that is written asks the book, which sees the change
    }

    /** Tried on history, beside what is in force. */
    @Override
    public Optional<String> trial(VersionKey key) {
        return Optional.of(WarningReplayPages.of(key.kind() + "/" + key.id() + "/" + key.number()));
    }
}
