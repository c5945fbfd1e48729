package org.bulwark.server.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.bulwark.basics.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that is away for a moment, which passes by itself, from a mistake of our own, which does not. */
public enum DatabaseAway implements HttpStatuses.Answered {
    /** The database does not answer just now: it is being started again, or the way to it is broken. */
    DATABASE_AWAY;

    /** After so many seconds a caller may try again. */
    public static final int RETRY_SECONDS = 5;

    /** The problem to answer with when a failure comes from a database that is away. */
    public static Optional<ProblemException> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = before(cause)) {
            if (cause instanceof SQLException sql && isAway(sql)) {
                return Optional.of(DATABASE_AWAY.with(
                        "The database does not answer just now; whether this was done is not known.",
                        "Send it again in some seconds: with the same idempotency key it is done once."));
            }
        }
        return Optional.empty();
    }

    /** What stopped a transaction says more than that it could not be undone either. */
    private static @Nullable Throwable before(Throwable failure) {
        return failure instanceof TransactionSystemException end && end.getApplicationException() != null
                ? end.getApplicationException()
                : failure.getCause();
    }

    /**
     * Class 08 is a broken connection, 57P01 to 57P03 a server that stops or starts, 53 one that is out of room (SQL:2023, PostgreSQL).
     * Without a state it is the pool that speaks, about a connection that it has given up; PostgreSQL always gives one.
     */
    private static boolean isAway(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || state == null
                || state.startsWith("08")
                || state.startsWith("57P0")
                || state.startsWith("53");
    }

    @Override
    public String stage() {
        return "web";
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.SERVICE_UNAVAILABLE;
    }
}
