package org.bulwark.data.text.linear;

/**
 * What one classifier learns from.
 *
 * @param grams the n-grams of each sentence
 * @param labels the class of each sentence
 * @param classes how many classes there are
 */
record Lesson(Grams[] grams, int[] labels, int classes) {

    /** A lesson of some of the sentences. */
    Lesson only(int[] rows) {
        Grams[] some = new Grams[rows.length];
        int[] theirs = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            some[i] = grams[rows[i]];
            theirs[i] = labels[rows[i]];
        }
        return new Lesson(some, theirs, classes);
    }
}
