package org.bulwark.decision.recourse;

/**
 * A fact that an applicant would change.
 *
 * @param fact its name
 * @param from its value
 * @param to the value that it would need: a Long for whole numbers and amounts in minor units, a Double for measures
 */
public record FactChange(String fact, Object from, Object to) {}
