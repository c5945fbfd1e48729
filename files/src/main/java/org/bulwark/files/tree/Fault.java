package org.bulwark.files.tree;

/**
 * Something in a document that has no meaning.
 *
 * @param path where, as people write it: {@code rules[2].kind}
 * @param line the line, from 1
 * @param column the column, from 1
 * @param what what is wrong, a sentence
 * @param remedy what to write instead, a sentence
 */
public record Fault(String path, int line, int column, String what, String remedy) {

    @Override
    public String toString() {
        return line + ":" + column + " " + path + ": " + what + " " + remedy;
    }
}
