package org.bulwark.screening.name;

import org.bulwark.screening.name.TokenLikeness.Meeting;

/**
 * Which tokens of two names were taken for each other.
 *
 * @param one of the first name; several joined ones with blanks between
 * @param other of the second name
 * @param meeting in what way they meet
 * @param likeness from 0 to 1
 */
public record TokenMatch(String one, String other, Meeting meeting, double likeness) {}
