package org.bulwark.server.workout;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.bulwark.basics.version.Act;
import org.bulwark.basics.version.Change;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.files.tree.Document;
import org.bulwark.server.access.Permission;
import org.bulwark.server.desk.ContentForm;
import org.bulwark.server.desk.DeskProblem;
import org.bulwark.server.desk.text.TextKind;

/** Rules of one kind on the desk. They are policy: whoever writes and approves policies writes and approves them. */
final class RulesKind<T> implements TextKind<T> {

    private static final Rights RIGHTS =
            new Rights(Permission.POLICY_READ, Permission.POLICY_EDIT, Permission.POLICY_APPROVE);

    private final RulesForm<T> form;
    private final RulesBook book;

    RulesKind(RulesForm<T> form, RulesBook book) {
        this.form = form;
        this.book = book;
    }

    @Override
    public String word() {
        return form.kind();
    }

    @Override
    public Rights rights() {
        return RIGHTS;
    }

    @Override
    public String menu() {
        return "reminders";
    }

    private void known(String id) {
        if (!id.equals(RulesForm.ID)) {
            throw DeskProblem.VERSION_UNKNOWN.with(
                    "There is nothing called '" + id + "' of the kind " + form.kind() + ".",
                    "Use " + RulesForm.ID + ".");
        }
    }

    @Override
    public ContentForm<T> form(String id) {
        known(id);
        return form;
    }

    @Override
    public Object tree(T rules) {
        return form.writing().tree().apply(rules);
    }

    @Override
    public String title(String id, Locale language) {
        return ResourceBundle.getBundle("org.bulwark.server.words.pages", language)
                .getString("home.version." + form.kind());
    }

    @Override
    public Document<T> read(String id, String text) {
        known(id);
        return form.reading().apply(text, id);
    }

    @Override
    public String text(T rules) {
        return form.writing().yaml().apply(rules);
    }

    @Override
    public Optional<T> shipped(String id) {
        known(id);
        return Optional.of(form.shipped().get());
    }

    @Override
    public List<String> remarks(String id, T rules) {
        return form.trial()
                .apply(rules)
                .map(List::of)
                .orElseGet(() -> Change.between(tree(book.rules(form)), tree(rules)).stream()
                        .map(Change::toString)
                        .toList());
    }

    @Override
    public TestReport test(VersionKey key, T rules) {
        return form.trial()
                .apply(rules)
                .map(broken -> new TestReport(false, broken))
                .orElseGet(() -> new TestReport(true, "It has an answer for everything that it was tried on."));
    }

    /** Whoever asks the book next sees the change; what was planned or found before stays as it was. */
    @Override
    public void activating(VersionKey key, T rules, Act act) {
        // the book looks at the count of changes
    }
}
