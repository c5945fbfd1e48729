package org.bulwark.server.access.user;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.account.Account;
import org.bulwark.server.access.account.Accounts;
import org.bulwark.server.access.account.NewAccount;
import org.bulwark.server.access.account.PrintedLogin;
import org.bulwark.server.access.session.Sessions;
import org.bulwark.server.data.Branches;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Accounts, for administrators to change and for auditors to see. A password that was just made is shown once, on the page that made it. */
@Controller
@RequestMapping("/access/users")
class UserPages {

    private static final List<UserRole> ROLES = Arrays.asList(UserRole.values());

    private final UserDesk desk;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Branches branches;

    UserPages(UserDesk desk, Accounts accounts, Sessions sessions, Branches branches) {
        this.desk = desk;
        this.accounts = accounts;
        this.sessions = sessions;
        this.branches = branches;
    }

    @GetMapping
    @Needs(Permission.USER_READ)
    ModelAndView all(Caller caller) {
        return list(caller);
    }

    @PostMapping
    @Needs(Permission.USER_ADMIN)
    ModelAndView make(
            @RequestParam String login,
            @RequestParam String displayName,
            @RequestParam Account.Kind kind,
            @RequestParam(defaultValue = "") Set<UserRole> roles,
            @RequestParam(name = "branches", defaultValue = "") Set<String> codes,
            Caller caller) {
        PrintedLogin made = desk.make(new NewAccount(login, displayName, kind, roles, codes), caller);
        return list(caller).addObject("made", made);
    }

    @GetMapping("/{id}")
    @Needs(Permission.USER_READ)
    ModelAndView one(@PathVariable UUID id, Caller caller) {
        return page(id, caller);
    }

    @PostMapping("/{id}/assign")
    @Needs(Permission.USER_ADMIN)
    String assign(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") Set<UserRole> roles,
            @RequestParam(name = "branches", defaultValue = "") Set<String> codes,
            Caller caller) {
        desk.assign(id, roles, codes, caller);
        return "redirect:/access/users/" + id;
    }

    @PostMapping("/{id}/disable")
    @Needs(Permission.USER_ADMIN)
    String disable(@PathVariable UUID id, Caller caller) {
        desk.setActive(id, false, caller);
        return "redirect:/access/users/" + id;
    }

    @PostMapping("/{id}/enable")
    @Needs(Permission.USER_ADMIN)
    String enable(@PathVariable UUID id, Caller caller) {
        desk.setActive(id, true, caller);
        return "redirect:/access/users/" + id;
    }

    @PostMapping("/{id}/password")
    @Needs(Permission.USER_ADMIN)
    ModelAndView resetPassword(@PathVariable UUID id, Caller caller) {
        PrintedLogin made = desk.resetPassword(id, caller);
        return page(id, caller).addObject("made", made);
    }

    @PostMapping("/{id}/sessions/{session}/end")
    @Needs(Permission.USER_ADMIN)
    String endSession(@PathVariable UUID id, @PathVariable UUID session, Caller caller) {
        sessions.end(session, id, caller);
        return "redirect:/access/users/" + id;
    }

    @PostMapping("/grants/{grant}/give")
    @Needs(Permission.USER_ADMIN)
    String give(@PathVariable UUID grant, Caller caller) {
        desk.give(grant, caller);
        return "redirect:/access/users";
    }

    @PostMapping("/grants/{grant}/refuse")
    @Needs(Permission.USER_ADMIN)
    String refuse(@PathVariable UUID grant, Caller caller) {
        desk.refuse(grant, caller);
        return "redirect:/access/users";
    }

    private ModelAndView list(Caller caller) {
        return new ModelAndView("access/users")
                .addObject("accounts", accounts.all())
                .addObject("waiting", desk.waiting())
                .addObject("roles", ROLES)
                .addObject("branches", branches.codes())
                .addObject("caller", caller)
                .addObject("mayChange", caller.may(Permission.USER_ADMIN));
    }

    private ModelAndView page(UUID id, Caller caller) {
        Account account = accounts.find(id)
                .orElseThrow(() -> AccessProblem.NOT_FOUND.with("There is no such account.", "Look at /access/users."));
        return new ModelAndView("access/user")
                .addObject("account", account)
                .addObject("sessions", sessions.of(id))
                .addObject("roles", ROLES)
                .addObject("branches", branches.codes())
                .addObject("mayChange", caller.may(Permission.USER_ADMIN) && !id.equals(caller.account()));
    }
}
