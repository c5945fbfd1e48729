package org.bulwark.server.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.SignedIn;
import org.bulwark.server.access.account.SignIn;
import org.bulwark.server.access.oidc.OidcLogin;
import org.bulwark.server.access.session.PageSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Giving the password again before something that an unlocked screen must not give away. */
@Controller
class StepUpPage {

    private final SignIn signIn;
    private final PageSessions sessions;
    private final OidcLogin oidc;

    StepUpPage(SignIn signIn, PageSessions sessions, OidcLogin oidc) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.oidc = oidc;
    }

    /** For those who have no password here. */
    @ModelAttribute("provider")
    Optional<String> provider() {
        return oidc.begin();
    }

    @GetMapping("/access/step-up")
    @SignedIn
    String show(@RequestParam(required = false) @Nullable String back, Model model) {
        model.addAttribute("back", ReturnPath.of(back));
        return "access/step-up";
    }

    @PostMapping("/access/step-up")
    @SignedIn
    ModelAndView prove(
            Caller caller,
            @RequestParam String password,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request) {
        if (signIn.again(caller, password, request.getRemoteAddr())) {
            sessions.authenticatedAgain(request);
            return new ModelAndView("redirect:" + ReturnPath.of(back));
        }
        ModelAndView again = new ModelAndView("access/step-up");
        again.setStatus(HttpStatus.UNAUTHORIZED);
        again.addObject("refused", true).addObject("back", ReturnPath.of(back));
        return again;
    }
}
