package org.bulwark.server.web.gallery;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.access.Open;
import org.bulwark.server.database.ServerProblem;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.frame.Visitor;
import org.bulwark.server.web.frame.Visitors;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Tab;
import org.bulwark.server.web.part.Toast;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the gallery to whoever asks, as if the same person had signed in. */
@Controller
@RequestMapping("/gallery")
class GalleryPages {

    private static final String WHY = "only tests serve it, and it holds nothing";

    @Configuration(proxyBeanMethods = false)
    static class Guest {
        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        Visitors lookingAtTheGallery(HttpServletRequest request) {
            return () -> request.getRequestURI().startsWith("/gallery/")
                    ? Optional.of(new Visitor(
                            "wang.lihua",
                            "Wang Lihua",
                            List.of("officer", "risk-manager"),
                            "Hangzhou West Lake",
                            path -> true))
                    : Optional.empty();
        }
    }

    @GetMapping("/list")
    @Open(because = WHY)
    String list(@RequestParam Map<String, String> parameters, Model model) {
        ListState state = GalleryLists.state(parameters);
        model.addAttribute("list", GalleryLists.applications(state));
        model.addAttribute("toast", new Toast(Tone.APPROVE, Text.plain("3 applications assigned to Zhao Min.")));
        return "gallery/list";
    }

    @GetMapping("/application")
    @Open(because = WHY)
    String application(Model model) {
        model.addAttribute("crumbs", List.of(Crumb.to("applications")));
        model.addAttribute("tabs", tabs());
        model.addAttribute("badge", GalleryParts.BADGES.get(1));
        model.addAttribute("figures", GalleryParts.figures());
        model.addAttribute("facts", GalleryParts.facts());
        model.addAttribute("waterfall", GalleryParts.waterfall());
        model.addAttribute("trace", GalleryParts.trace());
        model.addAttribute("history", GalleryParts.history());
        model.addAttribute("confirms", GalleryParts.confirms());
        return "gallery/application";
    }

    @GetMapping("/parts")
    @Open(because = WHY)
    String parts(Model model) {
        model.addAttribute("badges", GalleryParts.BADGES);
        model.addAttribute("bins", GalleryParts.bins());
        model.addAttribute("difference", GalleryParts.difference());
        model.addAttribute("fields", GalleryParts.fields());
        model.addAttribute("work", GalleryParts.work());
        model.addAttribute("empty", GalleryLists.empty());
        return "gallery/parts";
    }

    @GetMapping("/problem")
    @Open(because = WHY)
    String problem() throws ProblemException {
        throw ServerProblem.SETTING_INVALID.with(
                "The policy 'Micro loans' has two rows that both answer 30 to 60 months.",
                "Narrow one of them, or let the table take the first that fits.");
    }

    private static List<Tab> tabs() {
        return List.of(
                new Tab(Text.plain("Decision"), "/gallery/application", true, Optional.empty()),
                new Tab(Text.plain("Data"), "/gallery/application?tab=data", false, Optional.empty()),
                new Tab(Text.plain("Screening"), "/gallery/application?tab=screening", false, Optional.of(2)),
                new Tab(Text.plain("Documents"), "/gallery/application?tab=documents", false, Optional.of(1)),
                new Tab(Text.plain("History"), "/gallery/application?tab=history", false, Optional.of(5)));
    }
}
