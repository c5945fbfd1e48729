package org.bulwark.workout.classification;

/**
 * How a bank classifies. People configure it, so it lives in a {@link org.bulwark.basics.version.Versioned}.
 *
 * @param classes the five classes
 * @param stages the stages of IFRS 9
 */
public record ClassificationRules(ClassRules classes, StageRules stages) {

    /** Order 2023 No. 1 beside IFRS 9 as banks commonly apply it. */
    public static final ClassificationRules STANDARD =
            new ClassificationRules(ClassRules.CHINA_2023, StageRules.COMMON);
}
