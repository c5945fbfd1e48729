package org.bulwark.server.decision.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.rule.Facts;
import org.bulwark.decision.Decision;
import org.bulwark.decision.policy.PolicyFacts;
import org.bulwark.decision.recourse.Recourse;
import org.bulwark.decision.recourse.RecourseSearch;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.vault.UnmaskForm;
import org.bulwark.server.access.vault.Unmasking;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.decision.ApplicationReader;
import org.bulwark.server.decision.ApplicationReader.Answered;
import org.bulwark.server.decision.ApplicationRow;
import org.bulwark.server.decision.EvidenceRecord;
import org.bulwark.server.decision.Setups;
import org.bulwark.server.decision.Underwriting;
import org.bulwark.server.indicator.IndicatorSources;
import org.bulwark.server.screening.Hits;
import org.bulwark.server.web.part.Fact;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
    private final Unmasking unmasking;
    private final IndicatorSources sources;

    ApplicationPage(
            ApplicationReader reader,
            ApplicationHistory history,
            Setups setups,
            Hits hits,
            AuditTrail trail,
            Unmasking unmasking,
            IndicatorSources sources) {
        this.reader = reader;
        this.history = history;
        this.setups = setups;
        this.hits = hits;
        this.trail = trail;
        this.unmasking = unmasking;
        this.sources = sources;
    }

    /** An application with what is kept of its first answer; nothing is kept once it was erased. */
    private record Case(
            ApplicationRow row,
            List<Answered> answers,
            Optional<EvidenceRecord> evidence,
            Optional<Underwriting> underwriting,
            boolean decides) {

        /** What tells something of a person is whole for those who decide, and masked for the others. */
        FactCells cells() {
            return new FactCells(
                    PolicyFacts.forRules(underwriting.orElseThrow().policy()),
                    row.requested().currency(),
                    decides);
        }
    }

    private Case open(UUID id, Caller caller) {
        ApplicationRow row = reader.row(id, caller);
        List<Answered> answers = reader.answers(id);
        Optional<Underwriting> underwriting =
                setups.current().underwriting(row.product(), row.policyVersion(), row.scorecardVersion());
        trail.record(AuditEntry.of(caller.login(), "decision/read", "application:" + id));
        return new Case(
                row,
                answers,
                reader.evidence(row, answers.getFirst()),
                underwriting,
                caller.may(Permission.APPLICATION_DECIDE));
    }

    /** Why it was decided so. */
    @GetMapping
    @Needs(Permission.APPLICATION_READ)
    String decision(@PathVariable UUID id, Caller caller, Locale language, Model model) {
        Case one = open(id, caller);
        ApplicationFrame.open(one.row, "decision", model);
        model.addAttribute("figures", ApplicationFigures.of(one.row));
        model.addAttribute("facts", ApplicationFigures.facts(one.row, caller));
        model.addAttribute("history", history.of(one.row));
        HitsView.list(hits.of(id), caller).ifPresent(list -> model.addAttribute("hits", list));
        one.underwriting
                .flatMap(underwriting -> RulingForm.of(one.row, one.answers, underwriting.policy(), caller))
                .ifPresent(form -> model.addAttribute("form", form));
        one.evidence.ifPresent(evidence -> {
            Decision decision = evidence.decision();
            Optional<FactCells> cells = one.underwriting.map(known -> one.cells());
            model.addAttribute("findings", HitsView.findings(evidence));
            TurnoverView.of(evidence, one.row.party(), sources, language)
                    .ifPresent(view -> model.addAttribute("turnover", view));
            model.addAttribute(
                    "reasons",
                    decision.reasons().stream()
                            .map(reason -> cells.map(c -> c.told(reason)).orElse(Text.told(reason)))
                            .toList());
            cells.flatMap(known -> InputsView.of(evidence, one.row.party(), known))
                    .ifPresent(inputs -> model.addAttribute("inputs", inputs));
            evidence.score().ifPresent(score -> model.addAttribute("waterfall", ScoreView.of(score, cells)));
            one.underwriting.ifPresent(underwriting ->
                    model.addAttribute("trace", TraceView.of(decision.trace(), underwriting.policy(), one.cells())));
        });
        return "decision/application";
    }

    /** What it was decided on; what tells something of a person is masked. */
    @GetMapping("/data")
    @Needs(Permission.APPLICATION_READ)
    String data(@PathVariable UUID id, Caller caller, Model model) {
        Case one = open(id, caller);
        return data(one, one.underwriting.map(known -> one.cells()), caller, model);
    }

    /** The same whole, for somebody who says what for; that they looked is in the log before they see it. */
    @PostMapping("/data")
    @Needs({Permission.APPLICATION_READ, Permission.PERSONAL_UNMASK})
    String whole(@PathVariable UUID id, @RequestParam Unmasking.Purpose purpose, Caller caller, Model model) {
        Case one = open(id, caller);
        return unmasking.show(caller, one.row.party(), "application", purpose, () -> {
            model.addAttribute("unmasked", Text.word("unmask.shown", Text.word("unmask.purpose." + purpose.word())));
            return data(one, one.underwriting.map(known -> one.cells().unmasked()), caller, model);
        });
    }

    private static String data(Case one, Optional<FactCells> cells, Caller caller, Model model) {
        ApplicationFrame.open(one.row, "data", model);
        model.addAttribute(
                "known",
                one.underwriting
                        .flatMap(u -> facts(one, u))
                        .map(facts -> known(facts, cells.orElseThrow()))
                        .orElse(List.of()));
        model.addAttribute(
                "unmask",
                UnmaskForm.at(ApplicationListPage.address(one.row) + "/data", caller)
                        .filter(form -> !one.decides));
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
}
