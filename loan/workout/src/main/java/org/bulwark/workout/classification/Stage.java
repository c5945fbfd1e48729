package org.bulwark.workout.classification;

/** The stages of impairment (IFRS 9, 5.5). Credit that was bought or made impaired is out of scope. */
public enum Stage {
    /** As risky as when it began, about: losses of twelve months are expected. */
    ONE(1),
    /** Much more risky than when it began: losses of its whole life are expected. */
    TWO(2),
    /** Credit-impaired, which we take to be in default. */
    THREE(3);

    private final int number;

    Stage(int number) {
        this.number = number;
    }

    /** 1, 2 or 3. */
    public int number() {
        return number;
    }

    /** The stage of a number from 1 to 3. */
    public static Stage of(int number) {
        for (Stage stage : values()) {
            if (stage.number == number) {
                return stage;
            }
        }
        throw new IllegalArgumentException("stage " + number);
    }

    /** The stage below; one has none below and stays. */
    Stage better() {
        return this == THREE ? TWO : ONE;
    }
}
