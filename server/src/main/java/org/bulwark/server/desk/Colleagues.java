package org.bulwark.server.desk;

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

/** Who can be given something to do: those who may do it, and share a branch with the reader or see the whole bank. */
@Component
public class Colleagues {

    private final Accounts accounts;

    Colleagues(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Those who hold a permission, as choices of a field. */
    public List<Filter.Option> of(Caller caller, Permission permission) {
        return accounts.all().stream()
                .filter(account -> account.active() && holds(account.roles(), permission) && meets(account, caller))
                .map(account -> new Filter.Option(account.login(), Text.plain(account.displayName())))
                .toList();
    }

    private static boolean holds(Set<UserRole> roles, Permission permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }

    private static boolean meets(Account account, Caller caller) {
        return caller.seesWholeBank()
                || account.branches().isEmpty()
                || account.branches().stream().anyMatch(caller::sees);
    }
}
