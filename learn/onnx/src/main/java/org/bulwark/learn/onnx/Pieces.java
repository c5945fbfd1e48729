package org.bulwark.learn.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;

/**
 * Cuts text into the pieces of a vocabulary: WordPiece as in BERT (Devlin and others, 2019) without regard to case. Words part at blanks and
 * punctuation, Han characters stand alone, and each word is cut into the longest pieces from its left, later ones marked with {@code ##}.
 */
final class Pieces {

    private static final int LONGEST_WORD = 100;

    private final Map<String, Long> numbers;
    private final int length;

    private Pieces(Map<String, Long> numbers, int length) {
        this.numbers = numbers;
        this.length = length;
    }

    /** Reads a vocabulary, a piece a line: {@link OnnxProblem#ONNX_FILE} where [CLS], [SEP] or [UNK] is missing. */
    static Pieces of(Path vocabulary, int length) {
        Map<String, Long> numbers = new HashMap<>();
        try {
            long number = 0;
            for (String line : Files.readAllLines(vocabulary)) {
                numbers.putIfAbsent(line, number++);
            }
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            OnnxProblem.ONNX_FILE,
                            "The vocabulary " + vocabulary.getFileName() + " is not text in UTF-8.",
                            "Save it as UTF-8, a piece a line."),
                    e);
        }
        if (!numbers.keySet().containsAll(List.of("[CLS]", "[SEP]", "[UNK]"))) {
            throw OnnxProblem.ONNX_FILE.with(
                    "The vocabulary " + vocabulary.getFileName() + " lacks [CLS], [SEP] or [UNK].",
                    "Give the vocabulary with which the model was trained.");
        }
        return new Pieces(numbers, length);
    }

    /** The numbers of a text's pieces between [CLS] and [SEP], no more than the length. */
    long[] of(String text) {
        List<Long> pieces = new ArrayList<>();
        pieces.add(number("[CLS]"));
        for (String word : words(text)) {
            if (pieces.size() >= length - 1) {
                break;
            }
            cut(word, pieces);
        }
        List<Long> kept = new ArrayList<>(pieces.subList(0, Math.min(pieces.size(), length - 1)));
        kept.add(number("[SEP]"));
        return kept.stream().mapToLong(Long::longValue).toArray();
    }

    private long number(String piece) {
        return numbers.getOrDefault(piece, numbers.getOrDefault("[UNK]", 0L));
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder spaced = new StringBuilder();
        plain.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> {
                    boolean alone =
                            Character.isIdeographic(c) || !(Character.isLetterOrDigit(c) || Character.isWhitespace(c));
                    spaced.append(alone ? " " : "").appendCodePoint(c).append(alone ? " " : "");
                });
        return List.of(spaced.toString().strip().split("\\s+", -1));
    }

    private void cut(String word, List<Long> pieces) {
        List<Long> found = new ArrayList<>();
        int from = 0;
        while (from < word.length()) {
            int to = word.length();
            while (to > from && !numbers.containsKey(piece(word, from, to))) {
                to--;
            }
            if (to == from || word.length() > LONGEST_WORD) {
                pieces.add(number("[UNK]"));
                return;
            }
            found.add(number(piece(word, from, to)));
            from = to;
        }
        pieces.addAll(found);
    }

    private static String piece(String word, int from, int to) {
        return (from == 0 ? "" : "##") + word.substring(from, to);
    }
}
