package org.bulwark.server.decision.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.decision.ApplicationRow;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Fact;
import org.bulwark.server.web.part.Figure;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;

/** What an application's page shows large, and what beside it. */
final class ApplicationFigures {

    private ApplicationFigures() {}

    static List<Figure> of(ApplicationRow row) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                Text.word("application.limit"),
                row.granted().map(Cell::amount).orElse(Cell.none()),
                Optional.of(Text.word("application.limit.of", row.requested())),
                tone(row),
                ""));
        figures.add(new Figure(
                Text.word("application.rate"),
                row.rate().<Cell>map(rate -> new Cell.Share(rate.fraction(), 2)).orElse(Cell.none()),
                row.grantedMonths().map(months -> Text.word("application.months", months)),
                Tone.NEUTRAL,
                ""));
        figures.add(new Figure(
                Text.word("application.points"),
                row.points().<Cell>map(Cell::number).orElse(Cell.none()),
                row.grade().map(grade -> Text.word("application.grade.of", grade)),
                Tone.NEUTRAL,
                ""));
        figures.add(new Figure(
                Text.word("application.pd"),
                row.pd().<Cell>map(pd -> new Cell.Share(pd, 2)).orElse(Cell.none()),
                Optional.of(Text.word("application.pd.note")),
                Tone.NEUTRAL,
                ""));
        return figures;
    }

    private static Tone tone(ApplicationRow row) {
        return switch (row.outcome()) {
            case APPROVE -> Tone.APPROVE;
            case REFER -> Tone.REFER;
            case DECLINE -> Tone.DECLINE;
        };
    }

    static List<Fact> facts(ApplicationRow row, Caller caller) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                "application.applicant",
                caller.may(Permission.PARTY_READ)
                        ? Cell.link(row.label(), "/data/parties/" + row.party())
                        : Cell.text(row.label())));
        facts.add(Fact.of("application.amount", Cell.amount(row.requested())));
        facts.add(Fact.of("application.term", Cell.word("application.months", row.termMonths())));
        facts.add(Fact.of("application.branch", Cell.text(row.branch())));
        facts.add(Fact.of("application.channel", Cell.text(row.channel())));
        facts.add(Fact.of(
                "application.policy",
                version(caller, Permission.POLICY_READ, row.product(), row.policyVersion(), "/decision/policies/")));
        row.scorecardVersion()
                .ifPresent(number -> facts.add(Fact.of(
                        "application.scorecard",
                        version(caller, Permission.SCORECARD_READ, row.product(), number, "/score/scorecards/"))));
        facts.add(Fact.of("application.received", Cell.moment(row.receivedAt())));
        facts.add(Fact.of("application.decided", Cell.moment(row.decidedAt())));
        row.owner().ifPresent(owner -> facts.add(Fact.of("application.owner", Cell.text(owner))));
        row.dueAt().ifPresent(due -> facts.add(Fact.of("application.due", Cell.moment(due))));
        facts.add(Fact.of("application.eyes", Cell.number(row.eyes())));
        return facts;
    }

    private static Cell version(Caller caller, Permission permission, String id, int number, String path) {
        String name = id + " " + number;
        return caller.may(permission) ? Cell.link(name, path + id + "/" + number) : Cell.text(name);
    }
}
