package org.bulwark.basics.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Division of an amount without losing a unit, by largest remainders (Hamilton's method). */
final class Allocation {

    private Allocation() {}

    static List<Money> of(Money whole, long... weights) {
        BigInteger total = BigInteger.ZERO;
        for (long weight : weights) {
            total = total.add(BigInteger.valueOf(weight));
        }
        if (total.signum() == 0 || Arrays.stream(weights).anyMatch(w -> w < 0)) {
            throw MoneyProblem.WEIGHTS_INVALID.with(
                    whole + " cannot be divided by the weights " + MoneyText.shown(Arrays.toString(weights)) + ".",
                    "Give weights of 0 or more, at least one of them above 0.");
        }
        // Work on the magnitude: a debt is divided as the same claim would be.
        BigInteger magnitude = BigInteger.valueOf(whole.minor()).abs();
        BigInteger[] parts = new BigInteger[weights.length];
        BigInteger[] remainders = new BigInteger[weights.length];
        BigInteger left = magnitude;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] divided =
                    magnitude.multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(total);
            parts[i] = divided[0];
            remainders[i] = divided[1];
            left = left.subtract(parts[i]);
        }
        // Fewer units are left than there are parts with a remainder, so that a weight of 0 gets nothing.
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left.intValueExact())
                .forEach(i -> parts[i] = parts[i].add(BigInteger.ONE));
        List<Money> allocated = new ArrayList<>();
        for (BigInteger part : parts) {
            allocated.add(Money.ofExact(whole.isNegative() ? part.negate() : part, whole.currency()));
        }
        return List.copyOf(allocated);
    }
}
