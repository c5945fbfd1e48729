package org.bulwark.server.access.authority;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whether somebody may decide. */
public sealed interface AuthorityAnswer {

    /** Whether they may. */
    default boolean isYes() {
        return this instanceof Yes;
    }

    /**
     * They may.
     *
     * @param row the row that says so
     * @param inPlaceOf the account whose authority it is; empty for their own
     */
    record Yes(UUID row, Optional<UUID> inPlaceOf) implements AuthorityAnswer {}

    /**
     * They may not.
     *
     * @param why what stands in the way
     * @param others who may, by login; at most {@link AuthorityMatrix#MOST_OTHERS}
     */
    record No(Why why, List<Person> others) implements AuthorityAnswer {}

    /**
     * Somebody who may.
     *
     * @param account their account's id
     * @param login their login
     * @param displayName their name
     */
    record Person(UUID account, String login, String displayName) {}

    /** What stands in the way, the nearest miss first. */
    enum Why {
        /** Their authority covers such cases, of smaller amounts. */
        AMOUNT,
        /** Their authority covers the amount, but not deciding otherwise than the policy did. */
        OVERRIDE,
        /** They are said to be away. */
        ABSENT,
        /** No row is about such a case. */
        NONE,
        /** Their role decides nothing, or not in that branch. */
        ROLE
    }
}
