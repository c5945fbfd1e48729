package org.bulwark.server.workout.collection;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.contract.FacilityPart;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.bulwark.workout.collection.Playbook;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The playbook of a case: what is next, what is to come and what is over. */
@Component
@Order(1)
class PlaybookSection implements CaseSection {

    private final CaseWork work;
    private final CaseSteps steps;
    private final BusinessDate business;
    private final InstantSource clock;

    PlaybookSection(CaseWork work, CaseSteps steps, BusinessDate business, InstantSource clock) {
        this.work = work;
        this.steps = steps;
        this.business = business;
        this.clock = clock;
    }

    @Override
    public FacilityPart.Section of(CaseRow row, Caller caller) {
        List<CaseSteps.Over> over = steps.of(row, caller);
        List<Playbook.Play> open = row.isClosed()
                ? List.of()
                : work.playbook(row).stream()
                        .filter(step -> over.stream()
                                .noneMatch(one -> one.run() == row.run().number()
                                        && one.code().equals(step.code())))
                        .toList();
        List<Row> rows = new ArrayList<>();
        open.forEach(step -> rows.add(toCome(step, row)));
        over.forEach(one -> rows.add(over(one)));
        DataList list = DataList.plain(
                "playbook",
                Text.word("case.playbook"),
                List.of(
                        Column.of("step", "case.step"),
                        Column.of("state", "contract.state"),
                        Column.of("on", "case.step.on"),
                        Column.of("note", "case.step.note")),
                rows,
                DataList.Empty.of(Text.word("case.playbook.empty"), Text.word("case.playbook.empty.how")));
        List<Confirm> acts = caller.may(Permission.WORKOUT_WORK) && !open.isEmpty()
                ? Stream.of("done", "skipped").map(end -> act(row, open, end)).toList()
                : List.of();
        return new FacilityPart.Section(list, acts);
    }

    private Row toCome(Playbook.Play step, CaseRow row) {
        Optional<CaseRow.Next> next = row.next().filter(one -> one.code().equals(step.code()));
        LocalDate today = business.today();
        Badge badge = next.isEmpty()
                ? Badge.of(Tone.NEUTRAL, "case.step.to-come")
                : row.isLate(today)
                        ? Badge.of(Tone.DECLINE, "case.step.late")
                        : Badge.of(Tone.ACTIVE, "case.step.next");
        return new Row(
                step.code(),
                step.title(),
                List.of(
                        Cell.text(step.title()),
                        Cell.mark(badge),
                        next.<Cell>map(one -> new Cell.Day(one.on())).orElse(Cell.none()),
                        Cell.none()));
    }

    private static Row over(CaseSteps.Over one) {
        boolean done = one.end() == CaseSteps.End.DONE;
        return new Row(
                one.run() + "/" + one.code(),
                one.title(),
                List.of(
                        Cell.text(one.title()),
                        Cell.mark(Badge.of(
                                done ? Tone.APPROVE : Tone.NEUTRAL, done ? "case.step.done" : "case.step.skipped")),
                        new Cell.Day(one.on()),
                        new Cell.Lines(
                                one.note().map(Text::plain).orElse(Text.word("promise.unsaid")),
                                Text.word("case.step.by", one.by(), one.run()),
                                "")));
    }

    private Confirm act(CaseRow row, List<Playbook.Play> open, String end) {
        return CaseView.act(
                CollectionPages.PATH + "/" + row.id() + "/steps",
                "step-" + end,
                end.equals("done") ? Tone.APPROVE : Tone.NEUTRAL,
                List.of(
                        Field.of("code", Field.Kind.CHOICE, "case.step")
                                .options(open.stream()
                                        .map(step -> new Filter.Option(step.code(), Text.plain(step.title())))
                                        .toList())
                                .value(open.getFirst().code()),
                        Field.of("note", Field.Kind.AREA, "case.step.note").hint(Text.word("case.note.hint"))),
                Map.of("end", end, "key", "page/" + TimeOrderedId.at(clock.instant())));
    }
}
