package org.bulwark.server.data.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulwark.basics.version.Act;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.data.event.Door;
import org.bulwark.data.source.Evolution;
import org.bulwark.data.source.Field;
import org.bulwark.data.source.Source;
import org.bulwark.data.source.SourceProblem;
import org.bulwark.files.source.ShippedSources;
import org.bulwark.files.source.SourceFile;
import org.bulwark.files.tree.Document;
import org.bulwark.server.access.Permission;
import org.bulwark.server.data.intake.SourceBook;
import org.bulwark.server.data.intake.SourceForm;
import org.bulwark.server.database.AfterCommit;
import org.bulwark.server.desk.ContentForm;
import org.bulwark.server.desk.text.TextKind;
import org.springframework.stereotype.Component;

/**
 * Sources on the desk, each under its code. A version that would break what was made for the one in force is refused, with every difference
 * that breaks something by its name.
 */
@Component
final class SourceKind implements TextKind<Source> {

    private static final Rights RIGHTS =
            new Rights(Permission.SOURCE_READ, Permission.SOURCE_EDIT, Permission.SOURCE_APPROVE);

    private final SourceBook book;

    SourceKind(SourceBook book) {
        this.book = book;
    }

    @Override
    public String word() {
        return SourceForm.FORM.kind();
    }

    @Override
    public Rights rights() {
        return RIGHTS;
    }

    @Override
    public String menu() {
        return "sources";
    }

    @Override
    public ContentForm<Source> form(String id) {
        return SourceForm.FORM;
    }

    @Override
    public Object tree(Source source) {
        return SourceFile.tree(source);
    }

    @Override
    public String title(String id, Locale language) {
        return book.door(id)
                .map(door -> door.source().title(language.getLanguage()))
                .orElse(id);
    }

    @Override
    public Document<Source> read(String id, String text) {
        Document<Source> document = SourceFile.read(text, id);
        if (document instanceof Document.Sound<Source>(Source source)) {
            TextKind.saysItself(id, "code", source.code(), SourceProblem.SOURCE_INVALID);
        }
        return document;
    }

    @Override
    public String text(Source source) {
        return SourceFile.yaml(source);
    }

    @Override
    public Optional<Source> shipped(String id) {
        return ShippedSources.find(id);
    }

    @Override
    public List<String> remarks(String id, Source source) {
        Optional<Source> before = book.door(id).map(Door::source);
        if (before.isEmpty()) {
            return List.of("A source that the bank does not have yet.");
        }
        List<String> remarks = new ArrayList<>();
        Evolution.between(before.get(), source).forEach(one -> remarks.add("Breaks: " + said(one)));
        source.fields().stream()
                .map(Field::name)
                .filter(name -> before.get().field(name).isEmpty())
                .forEach(name -> remarks.add("New: fields[" + name + "]."));
        return remarks;
    }

    private static String said(Evolution.Break one) {
        return one.path() + ", '" + one.before() + "' before and '" + one.after() + "' now.";
    }

    /** A version passes when records that pass today still do, and events that are kept are still read as they were. */
    @Override
    public TestReport test(VersionKey key, Source source) {
        Optional<Source> before = book.door(key.id()).map(Door::source);
        if (before.isEmpty()) {
            return new TestReport(true, "A new source with " + source.fields().size() + " fields.");
        }
        List<String> breaks = Evolution.between(before.get(), source).stream()
                .map(SourceKind::said)
                .toList();
        return breaks.isEmpty()
                ? new TestReport(true, "Every record that passes today still does.")
                : new TestReport(false, String.join(" ", breaks));
    }

    @Override
    public void activating(VersionKey key, Source source, Act act) {
        book.lookAgain();
        book.door(key.id()).ifPresent(door -> Evolution.check(door.source(), source));
        AfterCommit.run(book::lookAgain);
    }
}
