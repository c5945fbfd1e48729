package org.bulwark.basics;

/**
 * Something that a user did or gave that cannot work: a stable code, what is wrong, and what to do next.
 *
 * <p>A programmer's mistake is not a problem but an assertion; trouble in one row is a value of its own and does not end the work.
 *
 * @param code the stable code
 * @param what what is wrong, with the names and values at hand
 * @param remedy what to do next
 */
public record Problem(ProblemCode code, String what, String remedy) {}
