package org.bulwark.server.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Callers;
import org.bulwark.server.access.Open;
import org.bulwark.server.access.SignedIn;
import org.bulwark.server.access.account.Account;
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

/** Signing in with a password, and leaving. */
@Controller
class LoginPage {

    private final SignIn signIn;
    private final PageSessions sessions;
    private final OidcLogin oidc;

    LoginPage(SignIn signIn, PageSessions sessions, OidcLogin oidc) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.oidc = oidc;
    }

    /** The way to the bank's identity provider, where there is one. */
    @ModelAttribute("provider")
    Optional<String> provider() {
        return oidc.begin();
    }

    @GetMapping("/access/login")
    @Open(because = "one signs in here")
    String show(
            @RequestParam(required = false) @Nullable String back,
            @RequestParam(required = false) @Nullable String refused,
            Model model) {
        model.addAttribute("refusedByProvider", "oidc".equals(refused));
        if (Callers.find().isPresent()) {
            return "redirect:" + ReturnPath.of(back);
        }
        model.addAttribute("back", ReturnPath.of(back));
        return "access/login";
    }

    @PostMapping("/access/login")
    @Open(because = "one signs in here; guessers are slowed down")
    ModelAndView signIn(
            @RequestParam String login,
            @RequestParam String password,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request) {
        Optional<Account> account = signIn.withPassword(
                new SignIn.Attempt(login, password, request.getRemoteAddr()), Set.of(Account.Kind.PERSON));
        if (account.isPresent()) {
            sessions.open(request, account.get(), "password");
            return new ModelAndView("redirect:" + ReturnPath.of(back));
        }
        ModelAndView again = new ModelAndView("access/login");
        again.setStatus(HttpStatus.UNAUTHORIZED);
        again.addObject("refused", true).addObject("back", ReturnPath.of(back));
        return again;
    }

    @PostMapping("/access/logout")
    @SignedIn
    String leave(Caller caller, HttpServletRequest request) {
        sessions.close(request, caller);
        return "redirect:/access/login";
    }
}
