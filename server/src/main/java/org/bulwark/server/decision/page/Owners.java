package org.bulwark.server.decision.page;

import java.util.List;
import java.util.Set;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.account.Account;
import org.bulwark.server.access.account.Accounts;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Component;

/** Who can be given an application: those who may decide, and share a branch with the reader or see the whole bank. */
@Component
class Owners {

    private final Accounts accounts;

    Owners(Accounts accounts) {
        this.accounts = accounts;
    }

    List<Filter.Option> of(Caller caller) {
        return accounts.all().stream()
                .filter(account -> account.active() && decides(account.roles()) && meets(account, caller))
                .map(account -> new Filter.Option(account.login(), Text.plain(account.displayName())))
                .toList();
    }

    private static boolean decides(Set<UserRole> roles) {
        return roles.stream().anyMatch(role -> role.permissions().contains(Permission.APPLICATION_DECIDE));
    }

    private static boolean meets(Account account, Caller caller) {
        return caller.seesWholeBank()
                || account.branches().isEmpty()
                || account.branches().stream().anyMatch(caller::sees);
    }
}
