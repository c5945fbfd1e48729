package org.bulwark.screening.name;

import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring tokens of a name read as one.
 *
 * @param text their letters together
 * @param bits their places, a bit each
 */
record Joint(String text, int bits) {

    /** Never more neighbours are joined. */
    static final int MOST = 3;

    /** All that a name has. */
    static List<Joint> of(NameForm name) {
        List<Token> tokens = name.tokens();
        List<Joint> joints = new ArrayList<>();
        for (int from = 0; from < tokens.size(); from++) {
            for (int length = 2; length <= MOST && from + length <= tokens.size(); length++) {
                joints.add(of(tokens, from, length));
            }
        }
        return joints;
    }

    /** Some neighbours. */
    static Joint of(List<Token> tokens, int from, int length) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens.subList(from, from + length)) {
            text.append(token.text());
        }
        return new Joint(text.toString(), bits(from, length));
    }

    static int bits(int from, int length) {
        return ((1 << length) - 1) << from;
    }
}
