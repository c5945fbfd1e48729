package org.bulwark.server.access.authority;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bulwark.basics.money.Money;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.account.Account;
import org.bulwark.server.access.account.Accounts;
import org.bulwark.server.data.Branches;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The matrix as people see and change it. Dates are days on the bank's clocks: from its first instant to the end of the last. */
@Controller
@RequestMapping("/access/authority")
class AuthorityPages {

    private static final String BACK = "redirect:/access/authority";

    private final AuthorityDesk desk;
    private final Accounts accounts;
    private final Branches branches;
    private final InstantSource clock;
    private final ZoneId bank;

    AuthorityPages(AuthorityDesk desk, Accounts accounts, Branches branches, InstantSource clock, ZoneId bank) {
        this.desk = desk;
        this.accounts = accounts;
        this.branches = branches;
        this.clock = clock;
        this.bank = bank;
    }

    @GetMapping
    @Needs(Permission.AUTHORITY_READ)
    ModelAndView show(Caller caller) {
        List<Account> all = accounts.all();
        Map<UUID, String> names = all.stream().collect(Collectors.toMap(Account::id, Account::displayName));
        return new ModelAndView("access/authority")
                .addObject(
                        "lines",
                        desk.rows().stream()
                                .map(story -> AuthorityLine.of(story, names))
                                .toList())
                .addObject("names", names)
                .addObject("today", LocalDate.ofInstant(clock.instant(), bank))
                .addObject("delegations", desk.delegations())
                .addObject("absences", desk.absences())
                .addObject("accounts", people(all))
                .addObject(
                        "others",
                        people(all).stream()
                                .filter(one -> !one.id().equals(caller.account()))
                                .toList())
                .addObject("roles", Arrays.asList(UserRole.OFFICER, UserRole.RISK_MANAGER))
                .addObject("branches", branches.codes())
                .addObject("caller", caller)
                .addObject("mayChange", caller.may(Permission.AUTHORITY_EDIT))
                .addObject("mayDelegate", caller.may(Permission.AUTHORITY_DELEGATE));
    }

    /** Those who may decide at all. */
    private static List<Account> people(List<Account> all) {
        return all.stream()
                .filter(account -> account.active()
                        && account.roles().stream()
                                .anyMatch(role -> role.permissions().contains(Permission.APPLICATION_DECIDE)))
                .toList();
    }

    /** The holder is a role's name or an account's id; the amount is text with its currency, {@code 500000 CNY}. */
    @PostMapping
    @Needs(Permission.AUTHORITY_EDIT)
    String propose(
            @RequestParam String holder,
            @RequestParam(defaultValue = "") String branch,
            @RequestParam(defaultValue = "") String product,
            @RequestParam String upTo,
            @RequestParam(defaultValue = "false") boolean mayOverride,
            Caller caller) {
        Predicate<String> given = text -> !text.isBlank();
        Optional<String> onlyBranch = Optional.of(branch.strip()).filter(given);
        onlyBranch.filter(code -> !branches.exists(code)).ifPresent(code -> {
            throw AccessProblem.AUTHORITY_INVALID.with("There is no branch '" + code + "'.", "Choose one of the list.");
        });
        Instant now = clock.instant();
        desk.propose(
                new AuthorityRow(
                        TimeOrderedId.at(now),
                        holder(holder),
                        onlyBranch,
                        Optional.of(product.strip()).filter(given),
                        Money.parse(upTo.strip()),
                        mayOverride,
                        now,
                        Optional.empty()),
                caller);
        return BACK;
    }

    @PostMapping("/{id}/approve")
    @Needs(Permission.AUTHORITY_EDIT)
    String approve(@PathVariable UUID id, Caller caller) {
        desk.approve(id, caller);
        return BACK;
    }

    @PostMapping("/{id}/end")
    @Needs(Permission.AUTHORITY_EDIT)
    String end(@PathVariable UUID id, Caller caller) {
        desk.end(id, caller);
        return BACK;
    }

    @PostMapping("/delegations")
    @Needs(Permission.AUTHORITY_DELEGATE)
    String delegate(
            @RequestParam UUID to,
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            @RequestParam String reason,
            Caller caller) {
        desk.delegate(to, begin(from), begin(until.plusDays(1)), reason, caller);
        return BACK;
    }

    @PostMapping("/delegations/{id}/end")
    @Needs(Permission.AUTHORITY_DELEGATE)
    String endDelegation(@PathVariable UUID id, Caller caller) {
        desk.endDelegation(id, caller);
        return BACK;
    }

    @PostMapping("/absences")
    @Needs(Permission.AUTHORITY_DELEGATE)
    String keepAbsence(
            @RequestParam UUID account,
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            @RequestParam String reason,
            Caller caller) {
        desk.keepAbsence(account, begin(from), begin(until.plusDays(1)), reason, caller);
        return BACK;
    }

    private AuthorityRow.Holder holder(String text) {
        for (UserRole role : UserRole.values()) {
            if (role.name().equals(text)) {
                return new AuthorityRow.OfRole(role);
            }
        }
        try {
            return accounts.find(UUID.fromString(text))
                    .map(account -> new AuthorityRow.OfAccount(account.id()))
                    .orElseThrow(IllegalArgumentException::new);
        } catch (IllegalArgumentException e) {
            throw AccessProblem.AUTHORITY_INVALID.with("There is no such role or person.", "Choose one of the list.");
        }
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(bank).toInstant();
    }
}
