package org.bulwark.basics.version;

import org.bulwark.basics.ProblemCode;

/** Why a version cannot take a step of its life. */
public enum VersionProblem implements ProblemCode {
    /** The kind, the name or the number of a version cannot be one. */
    KEY_INVALID,
    /** The digest is not that of SHA-256. */
    DIGEST_INVALID,
    /** A step does not say who takes it. */
    WHO_MISSING,
    /** A step needs a reason in words, and none is given. */
    NOTE_MISSING,
    /** A step is dated before the one it follows. */
    TIME_GOES_BACK,
    /** Only a draft can be edited or tested. */
    NOT_A_DRAFT,
    /** What has not been tested cannot be approved or rejected. */
    NOT_TESTED,
    /** Whoever wrote a version cannot approve or reject it. */
    SECOND_PERSON_NEEDED,
    /** What has not been approved cannot be activated. */
    NOT_APPROVED,
    /** A version cannot have been in force before that was decided. */
    STARTS_IN_PAST,
    /** A version cannot go out of force before that was decided, or before it came into force. */
    ENDS_TOO_EARLY,
    /** Only an active version can be retired. */
    NOT_ACTIVE,
    /** A version that came into force, or whose life is over, cannot be withdrawn. */
    NOT_WITHDRAWABLE,
    /** A new version's number is not above the one that it comes from. */
    NUMBER_TAKEN,
    /** Versions of different things do not make one timeline. */
    OTHER_THING,
    /** Two champions at one instant. */
    OVERLAP,
    /** Shares that leave nothing for the champion, or are not between 1 and 999 per mille. */
    SHARES_INVALID;

    @Override
    public String stage() {
        return "version";
    }
}
