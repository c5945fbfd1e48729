package org.bulwark.workout.collection;

/** How somebody is tied to a debt. */
public enum Tie {
    /** Owes it. */
    BORROWER(true),
    /** Answers for it. */
    GUARANTOR(true),
    /** Controls the firm that owes it. */
    CONTROLLER(false),
    /** Acts for the firm that owes it. */
    LEGAL_REPRESENTATIVE(false),
    /** Is married to the one who owes it. */
    SPOUSE(false),
    /** Was named to be called when the borrower cannot be reached. */
    EMERGENCY_CONTACT(false);

    private final boolean liable;

    Tie(boolean liable) {
        this.liable = liable;
    }

    /** Whether that one has to pay, so that the debt may be spoken of. */
    public boolean isLiable() {
        return liable;
    }
}
