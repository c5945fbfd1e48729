package org.bulwark.server.contract.covenant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.files.contract.CovenantWords;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.Facilities;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.desk.ActToast;
import org.bulwark.server.desk.task.TaskRow;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Fact;
import org.bulwark.server.web.part.Row;
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

/** A breach with its four legs: the letter, the calls, the tasks, and the record for the file. */
@Controller
@RequestMapping(BreachPages.PATH)
class BreachPages {

    static final String PATH = "/contract/breaches";

    private final BreachDesk desk;
    private final Facilities facilities;
    private final Covenants covenants;

    BreachPages(BreachDesk desk, Facilities facilities, Covenants covenants) {
        this.desk = desk;
        this.facilities = facilities;
        this.covenants = covenants;
    }

    /** One call with what can be done about it. */
    record Called(Call call, Badge badge, List<Confirm> acts) {}

    @GetMapping("/{id}")
    @Needs(Permission.CONTRACT_READ)
    String breach(@PathVariable UUID id, Caller caller, Locale language, Model model) {
        BreachRow row = desk.row(id, caller);
        FacilityRow facility = facilities.of(row.facility(), caller);
        BreachDesk.Opened opened = desk.open(row, caller);
        Optional<InForce> inForce = covenants.inForce(row.facility());
        String title = inForce.flatMap(one -> one.find(row.covenant()))
                .map(one -> one.title())
                .orElse(row.covenant());
        model.addAttribute("crumbs", List.of(Crumb.to("covenants")));
        model.addAttribute("title", row.name() + " · " + title);
        model.addAttribute("badges", List.of(CovenantView.badge(row.state())));
        model.addAttribute("facts", facts(row, facility, title));
        model.addAttribute("letter", opened.content().map(it -> it.letter(language)));
        model.addAttribute(
                "letters", opened.content().map(BreachContent::letters).orElse(Map.of()));
        model.addAttribute("sent", sent(row));
        model.addAttribute(
                "calls",
                opened.calls().stream()
                        .map(call -> new Called(call, CovenantView.badge(call.state()), acts(row, call, caller)))
                        .toList());
        model.addAttribute("uncovered", row.uncovered());
        model.addAttribute("tasks", tasks(opened.tasks(), language));
        model.addAttribute(
                "record",
                opened.content().map(it -> record(it, inForce, row, language)).orElse(List.of()));
        model.addAttribute("digest", row.digest());
        model.addAttribute(
                "acts",
                caller.may(Permission.CONTRACT_EDIT) && row.sentOn().isEmpty()
                        ? List.of(CovenantTests.act(PATH + "/" + id + "/sent", "sent", Tone.APPROVE, List.of()))
                        : List.of());
        return "contract/breach";
    }

    private static Badge sent(BreachRow row) {
        return row.sentOn()
                .map(day -> new Badge(
                        Tone.APPROVE, Text.word("breach.sent", day, row.sentBy().orElse(""))))
                .orElseGet(() -> Badge.of(Tone.REFER, "breach.unsent"));
    }

    private static List<Fact> facts(BreachRow row, FacilityRow facility, String title) {
        return List.of(
                Fact.of("alert.who", Cell.link(row.label(), "/data/parties/" + row.party())),
                Fact.of(
                        "breach.facility",
                        Cell.link(
                                facility.product() + " · " + facility.name(), "/contract/facilities/" + facility.id())),
                Fact.of("covenant.covenant", Cell.link(title, CovenantPages.of(row.facility(), row.covenant()))),
                Fact.of("covenant.test", new Cell.Day(row.testDate())),
                Fact.of("breach.found", new Cell.Day(row.foundOn())),
                Fact.of("application.branch", Cell.text(row.branch())));
    }

    private static List<String> record(
            BreachContent content, Optional<InForce> inForce, BreachRow row, Locale language) {
        if (inForce.flatMap(one -> one.find(row.covenant())).isEmpty()) {
            return content.record().stream().map(one -> one.reason().toString()).toList();
        }
        CovenantWords words = CovenantWords.of(
                inForce.get().monitor(row.covenant()), inForce.get().set(), language);
        return content.record().stream().map(one -> words.say(one.reason())).toList();
    }

    private static DataList tasks(List<TaskRow> tasks, Locale language) {
        return DataList.plain(
                "tasks",
                Text.word("breach.tasks"),
                List.of(Column.of("what", "task.what"), Column.of("state", "task.state"), Column.of("due", "task.due")),
                tasks.stream().map(task -> row(task, language)).toList(),
                DataList.Empty.of(Text.word("breach.tasks.empty"), Text.word("breach.tasks.empty.how")));
    }

    private static Row row(TaskRow task, Locale language) {
        String title = task.content()
                .title()
                .getOrDefault(language.getLanguage(), task.content().title().getOrDefault("en", task.key()));
        return new Row(
                task.id().toString(),
                title,
                List.of(
                        Cell.link(title, "/desk/tasks/" + task.id()),
                        Cell.word("task.state." + Sent.word(task.state())),
                        new Cell.Day(task.due())));
    }

    private static List<Confirm> acts(BreachRow row, Call call, Caller caller) {
        Optional<Call.State> next = call.state().next();
        if (next.isEmpty()) {
            return List.of();
        }
        Permission needed = next.get() == Call.State.CALLED ? Permission.CONTRACT_APPROVE : Permission.CONTRACT_EDIT;
        boolean second = next.get() == Call.State.CALLED
                && call.askedBy().filter(caller.login()::equals).isPresent();
        if (!caller.may(needed) || second) {
            return List.of();
        }
        String word = next.get().word();
        String key = "covenant.act." + word;
        List<Confirm> acts = new ArrayList<>();
        acts.add(new Confirm(
                PATH + "/" + row.id() + "/" + word,
                Tone.ACTIVE,
                Text.word(key),
                Text.word(key + ".question", call.enhancement(), call.amount()),
                Text.word(key + ".consequence"),
                Text.word(key),
                List.of(),
                Map.of("place", String.valueOf(call.place()))));
        return acts;
    }

    /** The letter went to the client. */
    @PostMapping("/{id}/sent")
    @Needs(Permission.CONTRACT_EDIT)
    String sent(@PathVariable UUID id, Caller caller, RedirectAttributes flash) {
        desk.row(id, caller);
        ActToast.show(flash, () -> {
            desk.sent(id, caller);
            return Text.word("breach.told.sent");
        });
        return "redirect:" + PATH + "/" + id;
    }

    private String stepped(UUID id, int place, Call.State to, Caller caller, RedirectAttributes flash) {
        desk.row(id, caller);
        ActToast.show(flash, () -> {
            desk.step(id, place, to, caller);
            return Text.word("breach.told." + to.word());
        });
        return "redirect:" + PATH + "/" + id;
    }

    /** One person asks for a call. */
    @PostMapping("/{id}/asked")
    @Needs(Permission.CONTRACT_EDIT)
    String asked(@PathVariable UUID id, @RequestParam int place, Caller caller, RedirectAttributes flash) {
        return stepped(id, place, Call.State.ASKED, caller, flash);
    }

    /** A second person calls. */
    @PostMapping("/{id}/called")
    @Needs(Permission.CONTRACT_APPROVE)
    String called(@PathVariable UUID id, @RequestParam int place, Caller caller, RedirectAttributes flash) {
        return stepped(id, place, Call.State.CALLED, caller, flash);
    }

    /** The money came. */
    @PostMapping("/{id}/received")
    @Needs(Permission.CONTRACT_EDIT)
    String received(@PathVariable UUID id, @RequestParam int place, Caller caller, RedirectAttributes flash) {
        return stepped(id, place, Call.State.RECEIVED, caller, flash);
    }
}
