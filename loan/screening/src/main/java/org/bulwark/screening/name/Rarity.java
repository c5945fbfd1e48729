package org.bulwark.screening.name;

/** How much a token says of whose name it is: the rarer, the more. */
@FunctionalInterface
public interface Rarity {

    /** The weight of a word that no other name has, in the thousandths in which weights are counted. */
    int ONE = 1_000;

    /** The weight of an initial. */
    int OF_INITIAL = 400;

    /** The weight of a particle. */
    int OF_PARTICLE = 150;

    /** All words weigh the same. */
    Rarity EQUAL = token -> ofRole(token, ONE);

    /** The weight of a token, in thousandths: above 0, at most {@link #ONE}. */
    int weight(Token token);

    /** The weight of a token whose word would have a weight, if it were one. */
    static int ofRole(Token token, int asWord) {
        return switch (token.role()) {
            case WORD -> asWord;
            case INITIAL -> OF_INITIAL;
            case PARTICLE -> OF_PARTICLE;
        };
    }

    /** The weights of a name's tokens. */
    default int[] weights(NameForm name) {
        return name.tokens().stream().mapToInt(this::weight).toArray();
    }
}
