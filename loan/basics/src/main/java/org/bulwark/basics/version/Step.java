package org.bulwark.basics.version;

/**
 * A step that a version took.
 *
 * @param to what it became
 * @param act who, when, why
 */
public record Step(Status to, Act act) {}
