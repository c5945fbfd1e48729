package org.bulwark.server.contract.day;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A difference between the core-banking system's books and ours.
 *
 * @param id names it
 * @param facility the account, as it was sent
 * @param branch the branch that answers for it; nothing where nobody here knows it
 * @param field what differs
 * @param ours what we have
 * @param theirs what they have
 * @param cause why, once somebody has said so
 * @param reference where it is dealt with
 * @param explainedBy who said so
 */
record LedgerBreak(
        UUID id,
        String facility,
        Optional<String> branch,
        Field field,
        String ours,
        String theirs,
        Optional<Cause> cause,
        Optional<String> reference,
        Optional<String> explainedBy) {

    /** What can differ. */
    enum Field {
        /** They have an account that we do not. */
        NOT_HERE,
        /** We have an account with something owed that they do not. */
        NOT_THERE,
        /** The currency. */
        CURRENCY,
        /** The principal that is owed. */
        PRINCIPAL,
        /** The interest. */
        INTEREST,
        /** What should have been paid before. */
        PAST_DUE,
        /** For how many days. */
        DAYS_PAST_DUE;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Why books differ. */
    enum Cause {
        /** One side booked later than the other. */
        TIMING,
        /** The sides take another value date. */
        VALUE_DATE,
        /** The sides round in another way. */
        ROUNDING,
        /** An entry is missing here. */
        ENTRY_MISSING_HERE,
        /** An entry is missing there. */
        ENTRY_MISSING_THERE,
        /** The sides have other terms. */
        TERMS_DIFFER,
        /** Something else, which the reference tells. */
        OTHER;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Cause> of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst();
        }
    }

    static LedgerBreak of(ResultSet row) throws SQLException {
        return new LedgerBreak(
                row.getObject("id", UUID.class),
                row.getString("facility"),
                Optional.ofNullable(row.getString("branch")),
                Field.valueOf(row.getString("field").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getString("ours"),
                row.getString("theirs"),
                Optional.ofNullable(row.getString("cause")).flatMap(Cause::of),
                Optional.ofNullable(row.getString("reference")),
                Optional.ofNullable(row.getString("explained_by")));
    }
}
