package org.bulwark.screening.name;

import java.util.stream.IntStream;

/**
 * For every token of a lexicon the names that have it, each with what a search asks of it first. A name stands once for each of its tokens,
 * so that the names of one token are read in one go and not from all over the memory.
 *
 * <p>Of a name there stand its number, the weight of all its tokens, how many they are, and the tokens.
 */
final class Postings {

    /** Numbers before a name's tokens. */
    static final int HEAD = 3;

    private final int[] data;
    private final int[] starts;

    private Postings(int[] data, int[] starts) {
        this.data = data;
        this.starts = starts;
    }

    static Postings of(int[][] tokens, int[][] weights, int size) {
        int[] starts = new int[size + 1];
        for (int[] name : tokens) {
            for (int token : name) {
                starts[token + 1] = Math.addExact(starts[token + 1], HEAD + name.length);
            }
        }
        for (int token = 0; token < size; token++) {
            starts[token + 1] = Math.addExact(starts[token], starts[token + 1]);
        }
        int[] data = new int[starts[size]];
        int[] next = starts.clone();
        for (int name = 0; name < tokens.length; name++) {
            for (int token : tokens[name]) {
                next[token] = put(
                        data,
                        next[token],
                        name,
                        tokens[name],
                        IntStream.of(weights[name]).sum());
            }
        }
        return new Postings(data, starts);
    }

    private static int put(int[] data, int from, int name, int[] tokens, int total) {
        data[from] = name;
        data[from + 1] = total;
        data[from + 2] = tokens.length;
        System.arraycopy(tokens, 0, data, from + HEAD, tokens.length);
        return from + HEAD + tokens.length;
    }

    /** Where a token's names begin. */
    int start(int token) {
        return starts[token];
    }

    /** Behind a token's names. */
    int end(int token) {
        return starts[token + 1];
    }

    /** The number of the name at a place. */
    int name(int place) {
        return data[place];
    }

    /** The weight of all tokens of the name at a place. */
    int total(int place) {
        return data[place + 1];
    }

    /** Behind the tokens of the name at a place: where the next name stands. */
    int next(int place) {
        return place + HEAD + data[place + 2];
    }

    /** A token; those of a name stand from {@link #HEAD} behind its place. */
    int token(int place) {
        return data[place];
    }
}
