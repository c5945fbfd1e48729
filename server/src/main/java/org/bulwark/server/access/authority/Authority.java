package org.bulwark.server.access.authority;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.account.Accounts;
import org.springframework.stereotype.Service;

/** Says who may decide what. The matrix is held for a few seconds, like the accounts. */
@Service
public class Authority {

    private final AuthorityRows rows;
    private final Accounts accounts;
    private final Cache<String, AuthorityMatrix> held =
            Caffeine.newBuilder().expireAfterWrite(Accounts.HELD).build();

    Authority(AuthorityRows rows, Accounts accounts) {
        this.rows = rows;
        this.accounts = accounts;
    }

    /**
     * Whether somebody may decide a case, by which row, or else why not and who may.
     *
     * @param at the instant of the decision
     */
    public AuthorityAnswer mayDecide(Caller caller, AuthorityCase wanted, Instant at) {
        return held.get("matrix", _ -> read()).answer(caller.account(), wanted, at);
    }

    private AuthorityMatrix read() {
        return AuthorityMatrix.of(rows.approved(), rows.delegations(), rows.absences(), accounts.all());
    }

    /** Reads the matrix again at the next question. */
    void changed() {
        held.invalidateAll();
    }
}
