package org.bulwark.data.text.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bulwark.data.text.EventType;
import org.bulwark.data.text.LabelledText;
import org.bulwark.data.text.Language;
import org.bulwark.data.text.Sentiment;

/** Labelled sentences whose truth is known. */
final class Sentences {

    private static final List<String> FIRMS =
            List.of("Acme", "Borel", "Cadiz", "Dufour", "Elster", "Fabro", "Gilde", "Hanse");
    private static final List<String> DAYS =
            List.of("today", "yesterday", "on Monday", "last week", "in spring", "at noon");

    private Sentences() {}

    /** Defaults, orders won and denials, in wordings of many firms and days. */
    static List<LabelledText> some(long seed, int count) {
        Random random = new Random(seed);
        List<LabelledText> sentences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String firm = FIRMS.get(random.nextInt(FIRMS.size())) + " " + (char) ('A' + random.nextInt(26));
            String day = DAYS.get(random.nextInt(DAYS.size()));
            switch (random.nextInt(3)) {
                case 0 ->
                    sentences.add(english(firm + " defaulted on a loan " + day, EventType.DEFAULT, Sentiment.NEGATIVE));
                case 1 ->
                    sentences.add(english(firm + " won a large order " + day, EventType.GROWTH, Sentiment.POSITIVE));
                default ->
                    sentences.add(english(day + " " + firm + " denied a default", EventType.NONE, Sentiment.NEUTRAL));
            }
        }
        return sentences;
    }

    static LabelledText english(String text, EventType type, Sentiment sentiment) {
        return new LabelledText(text, Language.ENGLISH, type, sentiment);
    }
}
