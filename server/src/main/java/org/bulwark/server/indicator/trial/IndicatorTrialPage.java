package org.bulwark.server.indicator.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.ProblemException;
import org.bulwark.files.indicator.IndicatorWords;
import org.bulwark.indicator.definition.Indicator;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.score.validation.StabilityBand;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.data.PartyTabs;
import org.bulwark.server.jobs.Job;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.LongWork;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Toast;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the indicators of a version would say: of one party, and of many over the months. */
@Controller
@RequestMapping(IndicatorTrialPage.PATH)
class IndicatorTrialPage {

    static final String PATH = "/indicator/trials/{group}/{number}";

    private static final int LOW = 1;
    private static final int MIDDLE = 3;
    private static final int HIGH = 5;

    private final IndicatorTrials trials;

    IndicatorTrialPage(IndicatorTrials trials) {
        this.trials = trials;
    }

    private static String address(String group, int number) {
        return "/indicator/trials/" + group + "/" + number;
    }

    /** The latest trial of the version, and what it says of a party that is named. */
    @GetMapping
    @Needs(Permission.INDICATOR_READ)
    String show(
            @PathVariable String group,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String party,
            Caller caller,
            Locale language,
            Model model) {
        trials.version(group, number);
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("indicators"),
                        new Crumb(Text.word("version.of", number), "/desk/indicator/" + group + "/" + number)));
        model.addAttribute(
                "title",
                IndicatorWords.in(language, Map.of())
                        .title(trials.version(group, number).group()));
        model.addAttribute("may", caller.may(Permission.INDICATOR_EDIT));
        model.addAttribute("begin", address(group, number));
        model.addAttribute("party", party);
        model.addAttribute("mayAsk", caller.may(Permission.PARTY_READ));
        trials.latest(group, number).ifPresent(job -> state(group, number, job, model));
        if (!party.isBlank()) {
            try {
                model.addAttribute(
                        "values", values(trials.ofParty(group, number, id(party), Optional.empty(), caller), party));
            } catch (ProblemException e) {
                model.addAttribute("toast", Toast.of(e.problem()));
            }
        }
        return "indicator/trial";
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    @PostMapping
    @Needs(Permission.INDICATOR_EDIT)
    String begin(@PathVariable String group, @PathVariable int number, Caller caller, RedirectAttributes flash) {
        try {
            trials.begin(new IndicatorTrials.Wanted(group, number, 500, 12), caller);
        } catch (ProblemException e) {
            flash.addFlashAttribute("toast", Toast.of(e.problem()));
        }
        return "redirect:" + address(group, number);
    }

    /** How far a trial is, as a part of the page. */
    @GetMapping("/{id}")
    @Needs(Permission.INDICATOR_READ)
    String progress(@PathVariable String group, @PathVariable int number, @PathVariable UUID id, Model model) {
        state(group, number, trials.find(id), model);
        return "indicator/trial-state :: state";
    }

    private static void state(String group, int number, Job job, Model model) {
        model.addAttribute(
                "work",
                new LongWork(
                        Text.word("work.indicator-trial"),
                        Text.plain(job.step()),
                        job.done(),
                        job.total(),
                        address(group, number) + "/" + job.id(),
                        job.status().isOver()));
        model.addAttribute("failure", job.failureText().map(List::of).orElse(List.of()));
        IndicatorTrials.report(job).ifPresent(report -> {
            model.addAttribute("list", list(report));
            model.addAttribute(
                    "about",
                    report.events() == 0
                            ? Text.word("indicator.trial.nothing", report.parties())
                            : Text.word(
                                    "indicator.trial.about",
                                    report.parties(),
                                    report.events(),
                                    report.nanosPerEvent(),
                                    report.bytesPerParty()));
        });
    }

    private static DataList list(TrialReport report) {
        return DataList.plain(
                "tried",
                Text.word("work.indicator-trial"),
                List.of(
                        Column.of("name", "indicator.title"),
                        Column.of("missing", "indicator.trial.missing").right(),
                        Column.of("low", "indicator.trial.low").right(),
                        Column.of("median", "indicator.trial.median").right(),
                        Column.of("high", "indicator.trial.high").right(),
                        Column.of("psi", "indicator.trial.psi").right(),
                        Column.of("stable", "indicator.trial.stability")),
                report.indicators().stream().map(IndicatorTrialPage::row).toList(),
                DataList.Empty.of(Text.word("indicators.empty"), Text.word("indicators.empty.how")));
    }

    private static Row row(TrialReport.Tried tried) {
        return new Row(
                tried.name(),
                tried.name(),
                List.of(
                        Cell.text(tried.name()),
                        tried.rows() == 0 ? Cell.none() : new Cell.Share((double) tried.missing() / tried.rows(), 1),
                        quantile(tried, LOW),
                        quantile(tried, MIDDLE),
                        quantile(tried, HIGH),
                        tried.quantiles().isEmpty() ? Cell.none() : new Cell.Measure(tried.stability()),
                        tried.quantiles().isEmpty() ? Cell.none() : stability(tried)));
    }

    private static Cell stability(TrialReport.Tried tried) {
        StabilityBand band = StabilityBand.of(tried.stability());
        Tone tone = switch (band) {
            case STABLE -> Tone.APPROVE;
            case SHIFTING -> Tone.WARNING;
            case SHIFTED -> Tone.DECLINE;
        };
        return Cell.mark(Badge.of(tone, "indicator.trial." + band.name().toLowerCase(Locale.ROOT)));
    }

    private static Cell quantile(TrialReport.Tried tried, int place) {
        return tried.quantiles().isEmpty()
                ? Cell.none()
                : new Cell.Measure(tried.quantiles().get(place));
    }

    private static DataList values(IndicatorValues values, String party) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < values.indicators().size(); i++) {
            Indicator indicator = values.indicators().get(i);
            String behind = PartyTabs.PARTIES + party + "/events?source="
                    + indicator.definition().sources().getFirst();
            rows.add(new Row(
                    indicator.name(),
                    indicator.name(),
                    List.of(
                            Cell.link(indicator.name(), behind),
                            values.quality(i).hasValue() ? new Cell.Measure(values.value(i)) : Cell.none(),
                            Cell.text(indicator.unit()))));
        }
        return DataList.plain(
                "values",
                Text.word("indicator.trial.party"),
                List.of(
                        Column.of("name", "indicator.title"),
                        Column.of("value", "indicator.now").right(),
                        Column.of("unit", "indicator.trial.unit")),
                rows,
                DataList.Empty.of(Text.word("indicators.empty"), Text.word("indicators.empty.how")));
    }
}
