package org.bulwark.server.decision.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.rule.Facts;
import org.bulwark.decision.Decision;
import org.bulwark.decision.policy.PolicyFacts;
import org.bulwark.decision.recourse.Recourse;
import org.bulwark.decision.recourse.RecourseSearch;
import org.bulwark.score.scorecard.Score;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.decision.ApplicationReader;
import org.bulwark.server.decision.ApplicationReader.Answered;
import org.bulwark.server.decision.ApplicationRow;
import org.bulwark.server.decision.EvidenceRecord;
import org.bulwark.server.decision.Setups;
import org.bulwark.server.decision.Underwriting;
import org.bulwark.server.screening.Hits;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Fact;
import org.bulwark.server.web.part.Tab;
import org.bulwark.server.web.part.Waterfall;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One application: what was decided and why, on what, and what happened to it. */
@Controller
@RequestMapping(ApplicationListPage.PATH + "/{id}")
class ApplicationPage {

    private static final int MOST_TRIES = 2_000;

    private final ApplicationReader reader;
    private final ApplicationHistory history;
    private final Setups setups;
    private final Hits hits;
    private final AuditTrail trail;

    ApplicationPage(ApplicationReader reader, ApplicationHistory history, Setups setups, Hits hits, AuditTrail trail) {
        this.reader = reader;
        this.history = history;
        this.setups = setups;
        this.hits = hits;
        this.trail = trail;
    }

    /** An application with what is kept of its first answer; nothing is kept once it was erased. */
    private record Case(
            ApplicationRow row,
            List<Answered> answers,
            Optional<EvidenceRecord> evidence,
            Optional<Underwriting> underwriting) {

        FactCells cells() {
            return new FactCells(
                    PolicyFacts.forRules(underwriting.orElseThrow().policy()),
                    row.requested().currency());
        }
    }

    private Case open(UUID id, Caller caller) {
        ApplicationRow row = reader.row(id, caller);
        List<Answered> answers = reader.answers(id);
        Optional<Underwriting> underwriting =
                setups.current().underwriting(row.product(), row.policyVersion(), row.scorecardVersion());
        trail.record(AuditEntry.of(caller.login(), "decision/read", "application:" + id));
        return new Case(row, answers, reader.evidence(row, answers.getFirst()), underwriting);
    }

    /** Why it was decided so. */
    @GetMapping
    @Needs(Permission.APPLICATION_READ)
    String decision(@PathVariable UUID id, Caller caller, Model model) {
        Case one = open(id, caller);
        frame(one.row, "decision", model);
        model.addAttribute("figures", ApplicationFigures.of(one.row));
        model.addAttribute("facts", ApplicationFigures.facts(one.row, caller));
        model.addAttribute("history", history.of(one.row));
        HitsView.list(hits.of(id), caller).ifPresent(list -> model.addAttribute("hits", list));
        one.underwriting
                .flatMap(underwriting -> RulingForm.of(one.row, one.answers, underwriting.policy(), caller))
                .ifPresent(form -> model.addAttribute("form", form));
        one.evidence.ifPresent(evidence -> {
            Decision decision = evidence.decision();
            model.addAttribute("findings", HitsView.findings(evidence));
            model.addAttribute(
                    "reasons", decision.reasons().stream().map(Text::told).toList());
            evidence.score().ifPresent(score -> model.addAttribute("waterfall", waterfall(score)));
            one.underwriting.ifPresent(underwriting ->
                    model.addAttribute("trace", TraceView.of(decision.trace(), underwriting.policy(), one.cells())));
        });
        return "decision/application";
    }

    /** What it was decided on. */
    @GetMapping("/data")
    @Needs(Permission.APPLICATION_READ)
    String data(@PathVariable UUID id, Caller caller, Model model) {
        Case one = open(id, caller);
        frame(one.row, "data", model);
        model.addAttribute(
                "known",
                one.underwriting
                        .flatMap(u -> facts(one, u))
                        .map(facts -> known(facts, one.cells()))
                        .orElse(List.of()));
        return "decision/application-data";
    }

    /** What would have led to a kinder outcome; asked for by the page, because it takes many decisions to find. */
    @GetMapping("/recourse")
    @Needs(Permission.APPLICATION_READ)
    String recourse(@PathVariable UUID id, Caller caller, Model model) {
        Case one = open(id, caller);
        Optional<Recourse> found = one.underwriting.flatMap(underwriting -> facts(one, underwriting)
                .map(facts -> RecourseSearch.of(
                        facts, changed -> underwriting.decide(changed).decision(), MOST_TRIES)));
        model.addAttribute(
                "ways",
                found.map(recourse -> RecourseView.of(recourse, one.cells())).orElse(List.of()));
        model.addAttribute(
                "needed", found.filter(Recourse.NotNeeded.class::isInstance).isEmpty());
        return "decision/recourse :: recourse";
    }

    private static Optional<Facts> facts(Case one, Underwriting underwriting) {
        try {
            return one.evidence.map(
                    evidence -> evidence.facts(underwriting.policy().facts()));
        } catch (ProblemException e) {
            return Optional.empty(); // the product asks for other fields by now
        }
    }

    private static List<Fact> known(Facts facts, FactCells cells) {
        List<Fact> known = new ArrayList<>();
        for (var fact : facts.schema().facts()) {
            Text name = Text.plain(fact.unit().isEmpty() ? fact.title() : fact.title() + ", " + fact.unit());
            known.add(new Fact(name, cells.of(fact.name(), facts.value(fact.name()))));
        }
        return known;
    }

    private static void frame(ApplicationRow row, String current, Model model) {
        String address = ApplicationListPage.address(row);
        model.addAttribute("crumbs", List.of(Crumb.to("applications")));
        model.addAttribute("row", row);
        model.addAttribute("badge", ApplicationListPage.badge(row));
        model.addAttribute("recourse", address + "/recourse");
        model.addAttribute(
                "tabs",
                List.of(
                        Tab.of("application.tab.decision", address, current.equals("decision")),
                        Tab.of("application.tab.data", address + "/data", current.equals("data"))));
    }

    /** Against what the population got on average, so that each bar says what made this applicant better or worse than usual. */
    private static Waterfall waterfall(Score score) {
        double average = score.attributes().stream()
                .mapToDouble(Score.Attribute::average)
                .sum();
        List<Waterfall.Step> steps = score.attributes().stream()
                .map(a -> new Waterfall.Step(
                        a.title().isBlank() ? a.variable() : a.title(),
                        a.value().isEmpty() ? a.bin() : a.value() + "  ∈  " + a.bin(),
                        a.points() - a.average(),
                        a.best() - a.average()))
                .sorted((one, other) -> Double.compare(Math.abs(other.points()), Math.abs(one.points())))
                .toList();
        return new Waterfall(Text.word("application.waterfall"), average, steps, score.points());
    }
}
