package org.bulwark.server.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.version.Act;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.files.indicator.FamilyFile;
import org.bulwark.files.indicator.IndicatorWords;
import org.bulwark.files.tree.Document;
import org.bulwark.indicator.IndicatorProblem;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.Family;
import org.bulwark.indicator.definition.Indicator;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.server.access.Permission;
import org.bulwark.server.desk.ContentForm;
import org.bulwark.server.desk.DeskProblem;
import org.bulwark.server.desk.text.TextKind;
import org.bulwark.server.jobs.Jobs;
import org.springframework.stereotype.Component;

/** The families of a group on the desk, each under the word of the group. */
@Component
final class IndicatorKind implements TextKind<FamilyDocument> {

    private static final Rights RIGHTS =
            new Rights(Permission.INDICATOR_READ, Permission.INDICATOR_EDIT, Permission.INDICATOR_APPROVE);
    private static final int NAMED = 5;

    private final CatalogueBook book;
    private final Jobs jobs;

    IndicatorKind(CatalogueBook book, Jobs jobs) {
        this.book = book;
        this.jobs = jobs;
    }

    @Override
    public String word() {
        return FamilyForm.KIND;
    }

    @Override
    public Rights rights() {
        return RIGHTS;
    }

    @Override
    public String menu() {
        return "indicators";
    }

    private static RiskGroup group(String id) {
        return RiskGroup.of(id)
                .orElseThrow(() -> DeskProblem.VERSION_UNKNOWN.with(
                        "There is no group of indicators '" + id + "'.",
                        "Use the word of one of the fifteen groups, such as account."));
    }

    @Override
    public ContentForm<FamilyDocument> form(String id) {
        return new FamilyForm(group(id));
    }

    @Override
    public Object tree(FamilyDocument document) {
        return FamilyFile.tree(document.group(), document.families());
    }

    @Override
    public String title(String id, Locale language) {
        return IndicatorWords.in(language, Map.of()).title(group(id));
    }

    @Override
    public Document<FamilyDocument> read(String id, String text) {
        RiskGroup group = group(id);
        return FamilyFile.read(text, id, book.before(group)).map(families -> {
            families.forEach(family ->
                    TextKind.saysItself(id, "group", family.group().word(), IndicatorProblem.DEFINITION_INVALID));
            return new FamilyDocument(group, families);
        });
    }

    @Override
    public String text(FamilyDocument document) {
        return FamilyFile.yaml(document.group(), document.families());
    }

    @Override
    public Optional<FamilyDocument> shipped(String id) {
        return Optional.of(new FamilyDocument(group(id), CatalogueBook.shipped(group(id))));
    }

    @Override
    public List<String> remarks(String id, FamilyDocument document) {
        try {
            return differences(book.with(document));
        } catch (ProblemException e) {
            return List.of("Breaks: " + e.problem().what() + " " + e.problem().remedy());
        }
    }

    private List<String> differences(Catalogue after) {
        Catalogue before = book.catalogue();
        List<String> come = new ArrayList<>();
        List<String> go = new ArrayList<>();
        List<String> change = new ArrayList<>();
        for (Indicator indicator : after.indicators().values()) {
            Optional<Indicator> there = before.find(indicator.name());
            if (there.isEmpty()) {
                come.add(indicator.name());
            } else if (!there.get().definition().equals(indicator.definition())) {
                change.add(indicator.name());
            }
        }
        before.indicators().keySet().stream()
                .filter(name -> after.find(name).isEmpty())
                .forEach(go::add);
        List<String> told = new ArrayList<>();
        tell("come", come, told);
        tell("go, and whoever reads them finds nothing", go, told);
        tell("say something else", change, told);
        if (told.isEmpty()) {
            told.add("No indicator is worked out otherwise.");
        }
        return told;
    }

    private static void tell(String what, List<String> names, List<String> told) {
        if (!names.isEmpty()) {
            told.add(names.size() + " indicators " + what + ": "
                    + String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
                    + (names.size() > NAMED ? ", …" : "."));
        }
    }

    /** A version passes when the whole catalogue still fits together with it; what comes and goes stands in its history. */
    @Override
    public TestReport test(VersionKey key, FamilyDocument document) {
        try {
            Document<List<Family>> read = FamilyFile.read(text(document), key.id(), book.before(document.group()));
            if (read instanceof Document.Faulty<List<Family>>(var _, var faults)) {
                return new TestReport(false, faults.getFirst().toString());
            }
            Catalogue after = book.with(document);
            Edition edition =
                    Edition.of(new TreeMap<>(), after, book.plan().days().zone());
            String states = edition.planId().equals(book.current().planId())
                    ? " The states that are kept serve it."
                    : " States are built anew from the events when it is activated.";
            return new TestReport(true, String.join(" ", differences(after)) + states);
        } catch (ProblemException e) {
            return new TestReport(false, e.problem().what() + " " + e.problem().remedy());
        }
    }

    @Override
    public Optional<String> trial(VersionKey key) {
        return Optional.of("/indicator/trials/" + key.id() + "/" + key.number());
    }

    /** What it asks for here answers once it is through: until then the catalogue before it does. */
    @Override
    public void activating(VersionKey key, FamilyDocument document, Act act) {
        book.with(document);
        jobs.ask(Rebuilds.WORD, Rebuilds.SUBJECT, "{}", act.by());
    }
}
