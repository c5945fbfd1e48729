package org.bulwark.files.letter;

import java.util.List;

/** A piece of a letter. */
sealed interface Paragraph {

    /** Sentences. */
    record Prose(String text) implements Paragraph {}

    /** Points below a line that leads to them. */
    record Points(String lead, List<String> points) implements Paragraph {}

    /** Lines as they stand, below a line that leads to them. */
    record Lines(String lead, List<String> lines) implements Paragraph {}
}
