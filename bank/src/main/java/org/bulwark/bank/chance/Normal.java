package org.bulwark.bank.chance;

/**
 * The quantile of the standard normal distribution: Wichura's AS 241, routine PPND16 (Applied Statistics 37, 1988), relative error about
 * 10<sup>−16</sup>.
 *
 * <p>Chosen for random numbers because 85 % of the draws need neither a logarithm nor a root, and because one draw makes one number.
 */
final class Normal {

    // The published coefficients, constant term first, in the shortest decimals of the same doubles.
    private static final double[] MIDDLE_ABOVE = {
        3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
        45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227
    };

    private static final double[] MIDDLE_BELOW = {
        1.0, 42.31333070160091, 687.1870074920579, 5394.196021424751,
        21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854
    };

    private static final double[] SHOULDER_ABOVE = {
        1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
        1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414
    };

    private static final double[] SHOULDER_BELOW = {
        1.0, 2.053191626637759, 1.6763848301838038, 0.6897673349851,
        0.14810397642748008, 0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9
    };

    private static final double[] FAR_ABOVE = {
        6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
        0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7
    };

    private static final double[] FAR_BELOW = {
        1.0, 0.599832206555888, 0.1369298809227358, 0.014875361290850615,
        0.0007868691311456133, 1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15
    };

    private Normal() {}

    /** The z below which the standard normal lies with a probability in (0, 1). */
    static double quantile(double probability) {
        double q = probability - 0.5;
        if (Math.abs(q) <= 0.425) {
            double r = 0.180625 - q * q;
            return q * polynomial(MIDDLE_ABOVE, r) / polynomial(MIDDLE_BELOW, r);
        }
        double tail = q < 0 ? probability : 1 - probability;
        double r = Math.sqrt(-StrictMath.log(tail));
        double z = r <= 5
                ? polynomial(SHOULDER_ABOVE, r - 1.6) / polynomial(SHOULDER_BELOW, r - 1.6)
                : polynomial(FAR_ABOVE, r - 5) / polynomial(FAR_BELOW, r - 5);
        return q < 0 ? -z : z;
    }

    private static double polynomial(double[] c, double r) {
        double high = (((c[7] * r + c[6]) * r + c[5]) * r + c[4]) * r;
        return (((high + c[3]) * r + c[2]) * r + c[1]) * r + c[0];
    }
}
