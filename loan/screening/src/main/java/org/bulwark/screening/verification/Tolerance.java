package org.bulwark.screening.verification;

/**
 * How far two measures may lie apart and still agree.
 *
 * @param one the code of a measure
 * @param other the code of another
 * @param share by how much the greater may exceed the lesser: 0.2 for a fifth
 * @param why where the number is from
 */
public record Tolerance(String one, String other, double share, String why) {

    /** The share must be above 0, and the measures two. */
    public Tolerance {
        if (!(share > 0) || one.equals(other)) {
            throw new IllegalArgumentException("a tolerance of " + share + " between " + one + " and " + other);
        }
    }

    boolean isOf(Measure a, Measure b) {
        return (one.equals(a.code()) && other.equals(b.code())) || (one.equals(b.code()) && other.equals(a.code()));
    }
}
