package org.bulwark.score.validation;

/** Refuses settings outside what a method allows. */
final class Setting {

    private Setting() {}

    static void between(String what, double value, double low, double high) {
        if (!(value > low && value < high)) {
            throw ValidationProblem.VALIDATION_SETTING_INVALID.with(
                    what + " is " + value + ".", "Choose it above " + low + " and below " + high + ".");
        }
    }

    static void atLeast(String what, double value, double least) {
        if (!(value >= least)) {
            throw ValidationProblem.VALIDATION_SETTING_INVALID.with(
                    what + " is " + value + ".", "Choose it at least " + least + ".");
        }
    }
}
