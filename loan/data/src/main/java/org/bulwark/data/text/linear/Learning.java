package org.bulwark.data.text.linear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.bulwark.data.text.EventType;
import org.bulwark.data.text.LabelledText;
import org.bulwark.data.text.TextProblem;
import org.bulwark.data.text.token.Tokens;
import org.bulwark.data.text.trial.Judged;
import org.bulwark.data.text.trial.TextTrial;

/**
 * How a {@link LinearReader} is learned from labelled sentences.
 *
 * @param bits the logarithm of the number of buckets
 * @param fewest an n-gram that fewer sentences have is left out
 * @param penalty of squared weights; greater is smoother
 * @param folds parts into which sentences are cut for calibration and for the trial
 */
public record Learning(int bits, int fewest, double penalty, int folds) {

    /** What suits some hundreds to some ten thousands of sentences. */
    public static final Learning USUAL = new Learning(17, 1, 0.1, 5);

    private static final int FEWEST_SENTENCES = 20;

    /** Refuses what is out of range: {@link TextProblem#SETTING_INVALID}. */
    public Learning {
        if (bits < LinearReader.LEAST_BITS
                || bits > LinearReader.MOST_BITS
                || fewest < 1
                || !(penalty > 0 && penalty < 1e6)
                || folds < 2
                || folds > 100) {
            throw TextProblem.SETTING_INVALID.with(
                    "Nothing can be learned with 2^" + bits + " buckets, n-grams of " + fewest
                            + " sentences or more, the penalty " + penalty + " and " + folds + " folds.",
                    "Give 8 to 20 bits, n-grams of 1 sentence or more, a penalty above 0 and 2 to 100 folds.");
        }
    }

    /**
     * A reader learned from all sentences, and what its like makes of each when it has not seen it. Sentences that are the same but for
     * case, width and blanks count once.
     *
     * <p>{@link TextProblem#SENTENCES_CONTRADICT} where one sentence is labelled in two ways, {@link TextProblem#SENTENCES_TOO_FEW} with
     * fewer than {@value #FEWEST_SENTENCES} sentences, fewer than two types or an empty fold.
     */
    public Learned learn(String name, List<LabelledText> labelled) {
        List<LabelledText> sentences = distinct(labelled);
        List<EventType> types = List.copyOf(types(sentences));
        int[] fold = sentences.stream().mapToInt(this::fold).toArray();
        check(sentences, types, fold);
        Grams[] grams = sentences.stream()
                .map(sentence -> Grams.of(sentence.text(), sentence.language(), bits))
                .toArray(Grams[]::new);
        int[] type = sentences.stream().mapToInt(s -> types.indexOf(s.type())).toArray();
        int[] mood = sentences.stream().mapToInt(s -> s.sentiment().value() + 1).toArray();
        Taught byType = teach(new Lesson(grams, type, types.size()), fold);
        Taught byMood = teach(new Lesson(grams, mood, 3), fold);
        List<Judged> trial = new ArrayList<>();
        for (int row = 0; row < fold.length; row++) {
            LinearReader unseeing =
                    new LinearReader(name, bits, types, byType.withoutFold[fold[row]], byMood.withoutFold[fold[row]]);
            LabelledText sentence = sentences.get(row);
            trial.add(new Judged(sentence, unseeing.read(sentence.text(), sentence.language())));
        }
        LinearReader reader = new LinearReader(name, bits, types, byType.classifier, byMood.classifier);
        TextTrial measured = TextTrial.of(trial);
        return new Learned(
                new TextModel(reader, this, trial.size(), rounded(measured.accuracy()), rounded(measured.macroF1())),
                trial);
    }

    private static double rounded(double share) {
        return Math.rint(10_000 * share) / 10_000;
    }

    /** The part that a sentence is in, from its words alone: the same in every file and in any order. */
    private int fold(LabelledText sentence) {
        return (int) Long.remainderUnsigned(Grams.hash("fold " + Tokens.normal(sentence.text())), folds);
    }

    private static List<LabelledText> distinct(List<LabelledText> labelled) {
        Map<String, LabelledText> byText = new LinkedHashMap<>();
        for (LabelledText sentence : labelled) {
            LabelledText other = byText.putIfAbsent(Tokens.normal(sentence.text()), sentence);
            if (other != null && (other.type() != sentence.type() || other.sentiment() != sentence.sentiment())) {
                throw TextProblem.SENTENCES_CONTRADICT.with(
                        "The sentence \"" + sentence.text() + "\" is labelled as "
                                + other.type().word() + " and as "
                                + sentence.type().word() + ", or with two sentiments.",
                        "Decide which is right and keep one.");
            }
        }
        return byText.values().stream()
                .sorted(Comparator.comparing((LabelledText s) -> Tokens.normal(s.text()))
                        .thenComparing(s -> s.language()))
                .toList();
    }

    private static Set<EventType> types(List<LabelledText> sentences) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        sentences.forEach(sentence -> types.add(sentence.type()));
        return types;
    }

    private void check(List<LabelledText> sentences, List<EventType> types, int[] fold) {
        boolean emptyFold =
                IntStream.range(0, folds).anyMatch(f -> IntStream.of(fold).noneMatch(g -> g == f));
        if (sentences.size() < FEWEST_SENTENCES || types.size() < 2 || emptyFold) {
            throw TextProblem.SENTENCES_TOO_FEW.with(
                    sentences.size() + " different sentences of " + types.size()
                            + " types are too few to learn from in " + folds + " folds.",
                    "Label at least " + FEWEST_SENTENCES
                            + " sentences of two types or more; some hundreds are needed for a good reader.");
        }
    }

    /** A classifier of all sentences, and for each fold one that has not seen it, nor been calibrated on it. */
    private record Taught(LinearClassifier classifier, LinearClassifier[] withoutFold) {}

    private Taught teach(Lesson lesson, int[] fold) {
        LinearClassifier[] fitted = IntStream.rangeClosed(0, folds)
                .parallel() // each by itself, so the same bits
                .mapToObj(f -> fit(lesson.only(rows(fold, f))))
                .toArray(LinearClassifier[]::new);
        double[][] unseen = new double[fold.length][];
        for (int row = 0; row < fold.length; row++) {
            unseen[row] = fitted[fold[row]].scores(lesson.grams()[row]);
        }
        LinearClassifier[] withoutFold = new LinearClassifier[folds];
        for (int f = 0; f < folds; f++) {
            withoutFold[f] = fitted[f].at(temperature(unseen, lesson, rows(fold, f)));
        }
        return new Taught(fitted[folds].at(temperature(unseen, lesson, rows(fold, folds))), withoutFold);
    }

    private LinearClassifier fit(Lesson lesson) {
        Likelihood likelihood = new Likelihood(lesson, fewest, penalty);
        return likelihood.classifier(QuasiNewton.least(likelihood));
    }

    private static double temperature(double[][] unseen, Lesson lesson, int[] rows) {
        double[][] scores = IntStream.of(rows).mapToObj(row -> unseen[row]).toArray(double[][]::new);
        return Temperature.best(scores, lesson.only(rows).labels());
    }

    /** The rows outside of a fold; all of them outside of one that is not there. */
    private static int[] rows(int[] fold, int f) {
        return IntStream.range(0, fold.length).filter(row -> fold[row] != f).toArray();
    }
}
