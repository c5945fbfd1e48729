package org.bulwark.server.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.SignedIn;
import org.bulwark.server.access.account.Accounts;
import org.bulwark.server.access.account.Registrar;
import org.bulwark.server.access.session.PageSessions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Choosing a password of one's own. All other sessions and all tokens end with the old one. */
@Controller
class PasswordPage {

    private final Registrar registrar;
    private final Accounts accounts;
    private final PageSessions sessions;

    PasswordPage(Registrar registrar, Accounts accounts, PageSessions sessions) {
        this.registrar = registrar;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @GetMapping("/access/password")
    @SignedIn
    String show() {
        return "access/password";
    }

    @PostMapping("/access/password")
    @SignedIn
    ModelAndView change(
            Caller caller,
            @RequestParam String present,
            @RequestParam String fresh,
            @RequestParam String again,
            HttpServletRequest request) {
        try {
            if (!fresh.equals(again)) {
                throw AccessProblem.PASSWORD_WEAK.with("The two new passwords differ.", "Type the new one twice.");
            }
            registrar.changePassword(caller.account(), present, fresh);
            sessions.open(request, accounts.find(caller.account()).orElseThrow(), "password");
            return new ModelAndView("redirect:/");
        } catch (ProblemException e) {
            ModelAndView refused = new ModelAndView("access/password");
            refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return refused.addObject("problem", e.problem());
        }
    }
}
