package org.bulwark.server.access.user;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.SignedIn;
import org.bulwark.server.access.passkey.Passkeys;
import org.bulwark.server.access.session.PageSessions;
import org.bulwark.server.access.session.Sessions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What everybody sees of themselves: who they are here, and where they are signed in. */
@Controller
class ProfilePage {

    private final Sessions sessions;
    private final PageSessions pages;
    private final Passkeys passkeys;

    ProfilePage(Sessions sessions, PageSessions pages, Passkeys passkeys) {
        this.sessions = sessions;
        this.pages = pages;
        this.passkeys = passkeys;
    }

    @GetMapping("/access/me")
    @SignedIn
    String show(Caller caller, HttpServletRequest request, Model model) {
        model.addAttribute("caller", caller);
        model.addAttribute("sessions", sessions.of(caller.account()));
        model.addAttribute("passkeys", passkeys.of(caller.account()));
        model.addAttribute("current", pages.current(request).orElse(null));
        return "access/me";
    }

    @PostMapping("/access/me/sessions/{session}/end")
    @SignedIn
    String end(@PathVariable UUID session, Caller caller) {
        sessions.end(session, caller.account(), caller);
        return "redirect:/access/me";
    }
}
