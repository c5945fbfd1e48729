package org.bulwark.server.desk.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.database.Tally;
import org.bulwark.server.desk.ActToast;
import org.bulwark.server.desk.Colleagues;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Fact;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Figure;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Slice;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tasks, the most pressing first, and each of them with its form. */
@Controller
@RequestMapping(TaskPages.PATH)
class TaskPages {

    static final String PATH = "/desk/tasks";

    private final TaskDesk desk;
    private final TaskListing listing;
    private final TaskPhotos photos;
    private final Colleagues colleagues;

    TaskPages(TaskDesk desk, TaskListing listing, TaskPhotos photos, Colleagues colleagues) {
        this.desk = desk;
        this.listing = listing;
        this.photos = photos;
        this.colleagues = colleagues;
    }

    @GetMapping
    @Needs(Permission.TASK_READ)
    String list(@RequestParam Map<String, String> parameters, Caller caller, Locale language, Model model) {
        ListState state = ListState.of(PATH, parameters, TaskListing.FILTERS, TaskListing.SORTS);
        Slice<TaskRow> slice = listing.page(state, caller);
        Tally.Many count = listing.count(state, caller);
        model.addAttribute("figures", figures(caller));
        model.addAttribute(
                "list",
                new DataList(
                        "tasks",
                        Text.word("menu.tasks"),
                        state,
                        filters(state),
                        List.of(
                                Column.of("what", "task.what"),
                                Column.of("who", "task.who"),
                                Column.of("state", "task.state"),
                                Column.of("level", "task.level"),
                                Column.of("owner", "task.owner"),
                                Column.of("due", "task.due").sorts()),
                        slice.rows().stream().map(row -> row(row, language)).toList(),
                        new DataList.Count(count.rows(), count.exact()),
                        slice.previous(),
                        slice.next(),
                        bulk(caller),
                        Optional.empty(),
                        DataList.Empty.of(Text.word("tasks.empty"), Text.word("tasks.empty.how"))));
        return "desk/tasks";
    }

    private List<DataList.Bulk> bulk(Caller caller) {
        return caller.may(Permission.TASK_WORK)
                ? List.of(new DataList.Bulk(
                        PATH + "/assign",
                        Text.word("tasks.assign"),
                        "owner",
                        colleagues.of(caller, Permission.TASK_WORK)))
                : List.of();
    }

    private List<Figure> figures(Caller caller) {
        TaskListing.Figures count = listing.figures(caller);
        return List.of(
                figure("tasks.mine", count.mine(), Tone.ACTIVE, "?owner=me"),
                figure("tasks.nobodys", count.nobodys(), Tone.REFER, "?owner=nobody&level=mine"),
                figure("tasks.late", count.late(), Tone.DECLINE, "?due=late"),
                figure("tasks.second", count.second(), Tone.REFER, "?state=answered"));
    }

    private static Figure figure(String key, long number, Tone tone, String query) {
        return new Figure(
                Text.word(key), Cell.number(number), Optional.empty(), number > 0 ? tone : Tone.NEUTRAL, PATH + query);
    }

    private static List<Filter> filters(ListState state) {
        return List.of(
                choice(state, "owner", "task.owner", Stream.of("me", "nobody")),
                choice(
                        state,
                        "level",
                        "task.level",
                        Stream.of("mine", "relationship-manager", "officer", "risk-manager")),
                choice(state, "due", "task.due", Stream.of("late", "week")),
                choice(state, "state", "task.state", Stream.of("open", "answered", "done", "dropped", "all")));
    }

    private static Filter choice(ListState state, String name, String label, Stream<String> values) {
        return new Filter.Choice(
                name,
                Text.word(label),
                state.filter(name),
                values.map(value -> new Filter.Option(value, Text.word(label + "." + value)))
                        .toList());
    }

    private Row row(TaskRow row, Locale language) {
        return new Row(
                row.id().toString(),
                row.name() + " " + row.label(),
                List.of(
                        new Cell.Lines(
                                row.content().title(row.kind(), language),
                                Text.plain(row.name()),
                                PATH + "/" + row.id()),
                        new Cell.Lines(
                                Text.plain(row.label()), Text.plain(row.branch()), "/data/parties/" + row.party()),
                        new Cell.Marks(badges(row)),
                        Cell.word("task.level." + row.level()),
                        row.owner().map(Cell::text).orElse(Cell.none()),
                        new Cell.Day(row.due())));
    }

    private List<Badge> badges(TaskRow row) {
        Tone tone = switch (row.state()) {
            case OPEN -> Tone.ACTIVE;
            case ANSWERED -> Tone.REFER;
            case DONE -> Tone.APPROVE;
            case DROPPED -> Tone.NEUTRAL;
        };
        Badge state = Badge.of(tone, "task.state." + row.state().word());
        return row.isLate(listing.today()) ? List.of(Badge.of(Tone.DECLINE, "task.due.late"), state) : List.of(state);
    }

    /** One task. */
    @GetMapping("/{id}")
    @Needs(Permission.TASK_READ)
    String task(@PathVariable UUID id, Caller caller, Locale language, Model model) {
        TaskDesk.Opened opened = desk.open(desk.row(id, caller), caller);
        TaskRow row = opened.row();
        boolean works = caller.may(Permission.TASK_WORK) && Levels.reaches(caller.roles(), row.role());
        model.addAttribute("crumbs", List.of(Crumb.to("tasks")));
        model.addAttribute("what", row.content().title(row.kind(), language));
        model.addAttribute("badges", badges(row));
        model.addAttribute("facts", facts(row));
        model.addAttribute("script", row.content().script(language));
        model.addAttribute("answer", opened.answer());
        model.addAttribute("found", found(row, opened.answer(), language));
        model.addAttribute("photos", photos.of(row));
        model.addAttribute("here", PATH + "/" + row.id());
        model.addAttribute("fills", works && row.state() == TaskState.OPEN);
        model.addAttribute("fields", fields(row, opened.answer(), language));
        model.addAttribute("acts", works ? acts(row, caller) : List.of());
        return "desk/task";
    }

    private static List<Fact> facts(TaskRow row) {
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("task.number", Cell.text(row.name())),
                Fact.of("task.who", Cell.link(row.label(), "/data/parties/" + row.party())),
                Fact.of("application.branch", Cell.text(row.branch())),
                Fact.of("task.why", new Cell.Link(Text.word("task.why.open"), row.link())),
                Fact.of("task.level", Cell.word("task.level." + row.level())),
                Fact.of("task.owner", row.owner().map(Cell::text).orElse(Cell.none())),
                Fact.of("task.due", new Cell.Day(row.due())),
                Fact.of("task.opened", Cell.moment(row.openedAt()))));
        row.escalatedAt().ifPresent(at -> facts.add(Fact.of("task.escalated", Cell.moment(at))));
        row.answeredBy().ifPresent(by -> facts.add(Fact.of("task.answered-by", Cell.text(by))));
        row.agreedBy().ifPresent(by -> facts.add(Fact.of("task.agreed-by", Cell.text(by))));
        return facts;
    }

    private static List<Fact> found(TaskRow row, Optional<TaskAnswer> answer, Locale language) {
        return answer.map(given -> row.content().fields().stream()
                        .filter(field -> given.values().containsKey(field.code()))
                        .map(field -> new Fact(
                                field.title(language), Cell.text(given.values().getOrDefault(field.code(), ""))))
                        .toList())
                .orElse(List.of());
    }

    private static List<Field> fields(TaskRow row, Optional<TaskAnswer> answer, Locale language) {
        List<Field> fields = new ArrayList<>();
        row.content()
                .fields()
                .forEach(field -> fields.add(field.field(
                        language,
                        answer.map(one -> one.values().getOrDefault(field.code(), ""))
                                .orElse(""))));
        fields.add(Field.of("found", Field.Kind.AREA, "task.found")
                .hint(Text.word("task.found.hint"))
                .value(answer.map(TaskAnswer::found).orElse("")));
        return fields;
    }

    private static List<Confirm> acts(TaskRow row, Caller caller) {
        String address = PATH + "/" + row.id();
        boolean mine = row.owner().filter(caller.login()::equals).isPresent();
        return switch (row.state()) {
            case OPEN ->
                List.of(act(
                        address + (mine ? "/given-back" : "/taken"),
                        mine ? "give-back" : "take",
                        Tone.ACTIVE,
                        List.of()));
            case ANSWERED ->
                List.of(
                        act(address + "/agreed", "agree", Tone.APPROVE, List.of()),
                        act(
                                address + "/sent-back",
                                "send-back",
                                Tone.REFER,
                                List.of(Field.of("why", Field.Kind.AREA, "task.why-back"))));
            case DONE, DROPPED -> List.of();
        };
    }

    private static Confirm act(String address, String word, Tone tone, List<Field> fields) {
        String key = "task.act." + word;
        return new Confirm(
                address,
                tone,
                Text.word(key),
                Text.word(key + ".question"),
                Text.word(key + ".consequence"),
                Text.word(key),
                fields,
                Map.of());
    }

    /** The caller takes a task on. */
    @PostMapping("/{id}/taken")
    @Needs(Permission.TASK_WORK)
    String taken(@PathVariable UUID id, Caller caller, RedirectAttributes flash) {
        desk.row(id, caller);
        ActToast.show(
                flash, () -> Text.word("task.told.taken", desk.take(id, caller).name()));
        return "redirect:" + PATH + "/" + id;
    }

    /** The caller gives a task back. */
    @PostMapping("/{id}/given-back")
    @Needs(Permission.TASK_WORK)
    String givenBack(@PathVariable UUID id, Caller caller, RedirectAttributes flash) {
        desk.row(id, caller);
        ActToast.show(
                flash,
                () -> Text.word(
                        "task.told.given-back", desk.giveBack(id, caller).name()));
        return "redirect:" + PATH + "/" + id;
    }

    /** Says what was found. */
    @PostMapping("/{id}/answered")
    @Needs(Permission.TASK_WORK)
    String answered(
            @PathVariable UUID id, @RequestParam Map<String, String> form, Caller caller, RedirectAttributes flash) {
        desk.row(id, caller);
        ActToast.show(flash, () -> {
            TaskRow row = desk.answer(id, form.getOrDefault("found", ""), form, caller);
            return Text.word("task.told." + row.state().word(), row.name());
        });
        return "redirect:" + PATH + "/" + id;
    }

    /** A second person agrees. */
    @PostMapping("/{id}/agreed")
    @Needs(Permission.TASK_WORK)
    String agreed(@PathVariable UUID id, Caller caller, RedirectAttributes flash) {
        desk.row(id, caller);
        ActToast.show(
                flash, () -> Text.word("task.told.done", desk.agree(id, caller).name()));
        return "redirect:" + PATH + "/" + id;
    }

    /** A second person sends it back. */
    @PostMapping("/{id}/sent-back")
    @Needs(Permission.TASK_WORK)
    String sentBack(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            Caller caller,
            RedirectAttributes flash) {
        desk.row(id, caller);
        ActToast.show(
                flash,
                () -> Text.word(
                        "task.told.sent-back", desk.sendBack(id, why, caller).name()));
        return "redirect:" + PATH + "/" + id;
    }

    /** Gives several to somebody. */
    @PostMapping("/assign")
    @Needs(Permission.TASK_WORK)
    String assign(
            @RequestParam(name = "id", defaultValue = "") List<UUID> ids,
            @RequestParam String owner,
            Caller caller,
            RedirectAttributes flash) {
        ActToast.show(flash, () -> {
            ids.forEach(id -> desk.assign(id, owner, caller));
            return Text.word("tasks.told.assigned", ids.size(), owner);
        });
        return "redirect:" + PATH;
    }

    /** Adds a photo. */
    @PostMapping("/{id}/photos")
    @Needs(Permission.TASK_WORK)
    String photo(
            @PathVariable UUID id,
            @RequestParam Optional<MultipartFile> file,
            Caller caller,
            RedirectAttributes flash) {
        desk.row(id, caller);
        ActToast.show(flash, () -> {
            photos.add(id, bytes(file), caller);
            return Text.word("task.told.photo");
        });
        return "redirect:" + PATH + "/" + id;
    }

    private static byte[] bytes(Optional<MultipartFile> file) {
        try {
            return file.isPresent() ? file.get().getBytes() : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A photo. */
    @GetMapping("/{id}/photos/{photo}")
    @Needs(Permission.TASK_READ)
    ResponseEntity<byte[]> image(@PathVariable UUID id, @PathVariable UUID photo, Caller caller) {
        TaskPhotos.Image image = photos.image(id, photo, caller)
                .orElseThrow(() -> TaskProblem.TASK_UNKNOWN.with("There is no such photo.", "Look at the task again."));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(image.type()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(image.content());
    }
}
