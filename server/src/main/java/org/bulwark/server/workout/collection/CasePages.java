package org.bulwark.server.workout.collection;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.contract.Facilities;
import org.bulwark.server.contract.FacilityPart;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.desk.ActToast;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.show.Text;
import org.bulwark.workout.collection.CollectionFact;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One case on one page. */
@Controller
@RequestMapping(CollectionPages.PATH + "/{id}")
class CasePages {

    private final CaseDesk desk;
    private final CaseWork work;
    private final CaseFrame frame;
    private final Facilities facilities;
    private final List<CaseSection> sections;
    private final List<FacilityPart> parts;
    private final PersonalVault vault;
    private final InstantSource clock;

    CasePages(
            CaseDesk desk,
            CaseWork work,
            CaseFrame frame,
            Facilities facilities,
            List<CaseSection> sections,
            List<FacilityPart> parts,
            PersonalVault vault,
            InstantSource clock) {
        this.desk = desk;
        this.work = work;
        this.frame = frame;
        this.facilities = facilities;
        this.sections = List.copyOf(sections);
        this.parts = parts.stream().filter(FacilityPart::isOfCollection).toList();
        this.vault = vault;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Permission.WORKOUT_READ)
    String one(@PathVariable UUID id, Caller caller, Locale language, Model model) {
        CaseRow row = desk.opened(id, caller);
        List<Badge> badges = new ArrayList<>(List.of(CaseView.badge(row.strategy())));
        row.closed().ifPresent(closed -> badges.add(CaseView.badge(closed)));
        model.addAttribute("crumbs", List.of(Crumb.to("collection")));
        model.addAttribute("title", row.name() + " · " + row.label());
        model.addAttribute("badges", badges);
        model.addAttribute("erased", vault.isErased(row.party()));
        model.addAttribute("acts", frame.acts(row, caller));
        frame.show(row, model);
        FacilityRow facility = facilities.of(row.facility(), caller);
        model.addAttribute(
                "sections",
                Stream.concat(
                                sections.stream().map(section -> section.of(row, caller)),
                                parts.stream().flatMap(part -> part.of(facility, caller, language).stream()))
                        .toList());
        return "workout/case";
    }

    private static String back(UUID id) {
        return "redirect:" + CollectionPages.PATH + "/" + id;
    }

    /** The caller takes a case on. */
    @PostMapping("/taken")
    @Needs(Permission.WORKOUT_WORK)
    String taken(@PathVariable UUID id, Caller caller, RedirectAttributes flash) {
        desk.row(id, caller); // what is not there is a page of its own, not a word on the next one
        ActToast.show(
                flash, () -> Text.word("case.told.taken", desk.take(id, caller).name()));
        return back(id);
    }

    /** The caller gives a case back. */
    @PostMapping("/given-back")
    @Needs(Permission.WORKOUT_WORK)
    String givenBack(@PathVariable UUID id, Caller caller, RedirectAttributes flash) {
        desk.row(id, caller);
        ActToast.show(
                flash,
                () -> Text.word(
                        "case.told.given-back", desk.giveBack(id, caller).name()));
        return back(id);
    }

    /** Somebody says what they know of the client. */
    @PostMapping("/facts")
    @Needs(Permission.WORKOUT_WORK)
    String facts(
            @PathVariable UUID id, @RequestParam Map<String, String> form, Caller caller, RedirectAttributes flash) {
        desk.row(id, caller);
        ActToast.show(flash, () -> {
            Map<CollectionFact, Optional<Boolean>> said = new EnumMap<>(CollectionFact.class);
            for (CollectionFact fact : SaidFacts.ALL) {
                Optional.ofNullable(form.get(fact.word())).ifPresent(word -> said.put(fact, CaseFrame.answer(word)));
            }
            work.say(id, said, caller);
            return Text.word("case.told.facts");
        });
        return back(id);
    }

    /** A step of the playbook is over; {@code end} is done or skipped. */
    @PostMapping("/steps")
    @Needs(Permission.WORKOUT_WORK)
    String steps(
            @PathVariable UUID id,
            @RequestParam String code,
            @RequestParam String end,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String key,
            Caller caller,
            RedirectAttributes flash) {
        desk.row(id, caller);
        ActToast.show(flash, () -> {
            CaseSteps.End how = new Sent(Map.of("end", end)).word("end", CaseSteps.End.class);
            String senderId = key.isEmpty() ? "page/" + TimeOrderedId.at(clock.instant()) : key;
            work.end(id, code, how, senderId, note, caller);
            return Text.word("case.told.step-" + Sent.word(how));
        });
        return back(id);
    }
}
