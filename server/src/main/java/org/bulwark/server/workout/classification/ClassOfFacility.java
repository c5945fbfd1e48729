package org.bulwark.server.workout.classification;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bulwark.basics.Reason;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.files.words.Words;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.contract.FacilityPart;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.show.Text;
import org.bulwark.workout.classification.ClassHistory;
import org.bulwark.workout.classification.ClassStep;
import org.bulwark.workout.classification.RiskClass;
import org.bulwark.workout.classification.StageHistory;
import org.bulwark.workout.classification.StageState;
import org.springframework.stereotype.Component;

/** The class and the stage of a facility on its page, with how they came about. */
@Component
class ClassOfFacility implements FacilityPart {

    private static final int MOST = 20;

    private final ClassBook book;
    private final FactBook facts;
    private final Classifying classifying;
    private final BusinessDate business;
    private final ZoneId bank;

    ClassOfFacility(ClassBook book, FactBook facts, Classifying classifying, BusinessDate business, ZoneId bankZone) {
        this.book = book;
        this.facts = facts;
        this.classifying = classifying;
        this.business = business;
        this.bank = bankZone;
    }

    @Override
    public List<Section> of(FacilityRow facility, Caller caller, Locale language) {
        if (!caller.may(Permission.WORKOUT_READ)) {
            return List.of();
        }
        boolean personal = caller.may(Permission.PERSONAL_UNMASK);
        Words words = Words.in(language);
        ClassHistory classes = book.classes(facility);
        LocalDate today = business.today();
        Optional<Findings> found = classifying.findings(facility.party(), today).stream()
                .filter(one -> one.debt().facility().id().equals(facility.id()))
                .findFirst();
        List<Row> rows = new ArrayList<>();
        found.ifPresent(one -> rows.add(row(
                "now",
                Text.word("class.found"),
                List.of(ClassView.badge(one.found().found())),
                today,
                say(one.found().reasons(), words))));
        stage(book.stages(facility.id()), words).ifPresent(rows::add);
        classes.steps().reversed().stream()
                .limit(MOST)
                .map(step -> row(step, words, personal))
                .forEach(rows::add);
        DataList list = DataList.plain(
                "classes",
                Text.word("menu.classes"),
                List.of(
                        Column.of("what", "class.what"),
                        Column.of("class", "class.class"),
                        Column.of("from", "class.from"),
                        Column.of("why", "covenant.why")),
                rows,
                DataList.Empty.of(Text.word("classes.none"), Text.word("classes.empty.how")));
        List<Confirm> acts = found.isEmpty()
                ? List.of()
                : new ClassActs(facility, classes, found.get().found().found(), facts.of(facility)).of(caller);
        return List.of(new Section(list, acts));
    }

    private static Optional<Row> stage(StageHistory history, Words words) {
        if (history.looks().isEmpty()) {
            return Optional.empty();
        }
        StageState state = history.looks().getLast().state();
        return Optional.of(row(
                "stage",
                Text.word("class.stage"),
                List.of(ClassView.badge(state.stage())),
                state.on(),
                say(state.reasons(), words)));
    }

    private Row row(ClassStep step, Words words, boolean personal) {
        String id = String.valueOf(step.at());
        LocalDate known = LocalDate.ofInstant(Microseconds.instant(step.at()), bank);
        return switch (step) {
            case ClassStep.Downgraded it ->
                row(id, Text.word("class.step.downgraded"), badge(it.to()), it.from(), say(it.reasons(), words));
            case ClassStep.Proposed it ->
                row(id, by("proposed", it.by()), badge(it.to()), it.from(), personal ? it.why() : "");
            case ClassStep.Determined it ->
                row(id, by("determined", it.by()), badge(it.to()), known, personal ? it.why() : "");
            case ClassStep.Approved it ->
                row(id, by("approved", it.by()), badge(it.to()), it.from(), personal ? it.why() : "");
            case ClassStep.Rejected it -> row(id, by("rejected", it.by()), List.of(), known, personal ? it.why() : "");
        };
    }

    private static List<Badge> badge(RiskClass one) {
        return List.of(ClassView.badge(one));
    }

    private static Text by(String word, String login) {
        return Text.word("class.step." + word, login);
    }

    private static String say(List<Reason> reasons, Words words) {
        return reasons.stream().map(words::say).collect(Collectors.joining(" "));
    }

    private static Row row(String id, Text what, List<Badge> badges, LocalDate from, String why) {
        return new Row(
                id,
                id,
                List.of(
                        new Cell.Lines(what, Text.plain(""), ""),
                        new Cell.Marks(badges),
                        new Cell.Day(from),
                        why.isEmpty() ? Cell.none() : Cell.text(why)));
    }
}
