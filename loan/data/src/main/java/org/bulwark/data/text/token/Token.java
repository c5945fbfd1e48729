package org.bulwark.data.text.token;

/**
 * A piece of a text.
 *
 * @param text the piece, normalised; the parts of a pair of words stand apart by a blank; empty for the mark of a stance itself
 * @param stance how the text stands to it
 */
public record Token(String text, Stance stance) {

    /** The piece with its stance before it, which is what a model counts. */
    public String marked() {
        return stance.mark() + text;
    }
}
