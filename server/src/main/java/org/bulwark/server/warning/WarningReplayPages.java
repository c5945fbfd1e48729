package org.bulwark.server.warning;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulwark.basics.ProblemException;
import org.bulwark.files.indicator.IndicatorWords;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.jobs.Job;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.LongWork;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Toast;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.bulwark.warning.signal.Signal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Replays of warnings: what rules would have said over what the bank knew, and what they were worth. */
@Controller
@RequestMapping(WarningReplayPages.PATH)
class WarningReplayPages {

    static final String PATH = "/warning/replays";

    private static final int USUAL_MONTHS = 24;

    private final WarningReplays replays;
    private final SignalBook book;
    private final ZoneId bank;
    private final InstantSource clock;

    WarningReplayPages(WarningReplays replays, SignalBook book, ZoneId bank, InstantSource clock) {
        this.replays = replays;
        this.book = book;
        this.bank = bank;
        this.clock = clock;
    }

    /** The address of the form with a version chosen, {@code kind/id/number}. */
    static String of(String draft) {
        return PATH + "?draft=" + draft;
    }

    /** All replays that the reader may see, and the form to begin one. */
    @GetMapping
    @Needs(Permission.SIGNAL_READ)
    String list(@RequestParam(defaultValue = "") String draft, Caller caller, Locale language, Model model) {
        boolean may = caller.may(Permission.SIGNAL_EDIT);
        model.addAttribute("crumbs", List.of(Crumb.to("signals")));
        model.addAttribute("may", may);
        model.addAttribute("begin", PATH);
        model.addAttribute("fields", may ? fields(draft, language) : List.of());
        model.addAttribute(
                "list",
                DataList.plain(
                        "replays",
                        Text.word("replay.list"),
                        List.of(
                                Column.of("months", "replay.span"),
                                Column.of("draft", "replay.compared"),
                                Column.of("state", "alert.state"),
                                Column.of("by", "replay.by"),
                                Column.of("at", "replay.begun")),
                        replays.list(caller).stream()
                                .map(job -> row(job, language))
                                .toList(),
                        DataList.Empty.of(
                                Text.word("replay.none"), Text.word(may ? "replay.none.how" : "replay.none.ask"))));
        return "warning/replays";
    }

    private List<Field> fields(String draft, Locale language) {
        YearMonth last = YearMonth.from(clock.instant().atZone(bank)).minusMonths(1);
        return List.of(
                Field.of("from", Field.Kind.TEXT, "replay.from")
                        .hint(Text.word("replay.month.hint"))
                        .value(last.minusMonths(USUAL_MONTHS - 1).toString()),
                Field.of("to", Field.Kind.TEXT, "replay.to")
                        .hint(Text.word("replay.month.hint"))
                        .value(last.toString()),
                Field.of("parties", Field.Kind.NUMBER, "replay.parties")
                        .hint(Text.word("replay.parties.hint"))
                        .value(String.valueOf(ReplayRequest.USUAL_PARTIES)),
                Field.of("officers", Field.Kind.NUMBER, "replay.officers")
                        .value(String.valueOf(ReplayRequest.USUAL_OFFICERS)),
                Field.of("draft", Field.Kind.CHOICE, "replay.compared")
                        .hint(Text.word("replay.draft.hint"))
                        .optional()
                        .options(Stream.concat(
                                        replays.drafts().stream(), draft.isEmpty() ? Stream.empty() : Stream.of(draft))
                                .distinct()
                                .map(one -> new Filter.Option(one, Text.plain(title(one, language))))
                                .toList())
                        .value(draft));
    }

    private static Row row(Job job, Locale language) {
        WarningReplays.Wanted wanted = WarningReplays.wanted(job);
        String span = span(wanted, language);
        return new Row(
                job.id().toString(),
                span,
                List.of(
                        Cell.link(span, PATH + "/" + job.id()),
                        wanted.draft().isEmpty() ? Cell.none() : Cell.text(title(wanted.draft(), language)),
                        Cell.mark(badge(job)),
                        Cell.text(job.createdBy()),
                        Cell.moment(job.createdAt())));
    }

    /** What people call a version, {@code kind/id/number}; as it is where it is none that could be replayed. */
    private static String title(String draft, Locale language) {
        String[] parts = draft.split("/", -1);
        if (parts.length < 3) {
            return draft;
        }
        String what = switch (parts[0]) {
            case SignalForm.KIND ->
                RiskGroup.of(parts[1])
                        .map(IndicatorWords.in(language, Map.of())::title)
                        .orElse(parts[1]);
            case "tier" -> word("tier.title", language);
            case "playbook" -> word("playbooks.title", language);
            default -> parts[1];
        };
        return what + " · " + parts[2];
    }

    private static String word(String key, Locale language) {
        return ResourceBundle.getBundle("org.bulwark.server.words.pages", language)
                .getString(key);
    }

    private static String span(WarningReplays.Wanted wanted, Locale language) {
        return word("replay.span.of", language).replace("{0}", wanted.from()).replace("{1}", wanted.to());
    }

    private static Badge badge(Job job) {
        Tone tone = switch (job.status()) {
            case WAITING, RUNNING -> Tone.ACTIVE;
            case DONE -> Tone.APPROVE;
            case FAILED -> Tone.DECLINE;
            case CANCELLED -> Tone.NEUTRAL;
        };
        return Badge.of(tone, "work.status." + Sent.word(job.status()));
    }

    /** Begins a replay. */
    @PostMapping
    @Needs(Permission.SIGNAL_EDIT)
    String begin(
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(defaultValue = "500") int parties,
            @RequestParam(defaultValue = "5") int officers,
            @RequestParam(defaultValue = "") String draft,
            Caller caller,
            RedirectAttributes flash) {
        try {
            Job job = replays.begin(
                    new WarningReplays.Wanted(from.strip(), to.strip(), parties, officers, draft.strip()), caller);
            return "redirect:" + PATH + "/" + job.id();
        } catch (ProblemException e) {
            flash.addFlashAttribute("toast", Toast.of(e.problem()));
            return "redirect:" + PATH;
        }
    }

    /** One replay. */
    @GetMapping("/{id}")
    @Needs(Permission.SIGNAL_READ)
    String one(@PathVariable UUID id, Caller caller, Locale language, Model model) {
        Job job = replays.find(id, caller);
        WarningReplays.Wanted wanted = WarningReplays.wanted(job);
        model.addAttribute("crumbs", List.of(Crumb.to("signals"), new Crumb(Text.word("replay.list"), PATH)));
        model.addAttribute("title", span(wanted, language));
        model.addAttribute("compared", wanted.draft().isEmpty() ? "" : title(wanted.draft(), language));
        model.addAttribute("status", badge(job));
        model.addAttribute(
                "cancel",
                !job.status().isOver() && caller.may(Permission.SIGNAL_EDIT)
                        ? Optional.of(PATH + "/" + id + "/cancel")
                        : Optional.empty());
        state(job, language, model);
        return "warning/replay";
    }

    /** How far it is, as a part of the page. */
    @GetMapping("/{id}/state")
    @Needs(Permission.SIGNAL_READ)
    String progress(@PathVariable UUID id, Caller caller, Locale language, Model model) {
        state(replays.find(id, caller), language, model);
        return "warning/replay-state :: state";
    }

    /** Stops a replay. */
    @PostMapping("/{id}/cancel")
    @Needs(Permission.SIGNAL_EDIT)
    String cancel(@PathVariable UUID id, Caller caller) {
        replays.cancel(id, caller);
        return "redirect:" + PATH + "/" + id;
    }

    private void state(Job job, Locale language, Model model) {
        model.addAttribute(
                "work",
                new LongWork(
                        Text.word("replay.running"),
                        Text.plain(job.step()),
                        job.done(),
                        job.total(),
                        PATH + "/" + job.id() + "/state",
                        job.status().isOver()));
        WarningReplays.report(job)
                .ifPresent(report -> model.addAttribute(
                        "report",
                        ReplayView.of(
                                report,
                                book.rules().signals().signals().stream()
                                        .collect(Collectors.toMap(Signal::name, Function.identity())),
                                language.getLanguage())));
        model.addAttribute(
                "failure", job.failureText().<List<String>>map(List::of).orElse(List.of()));
    }
}
