package org.bulwark.data.text.story;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bulwark.data.text.EventType;
import org.bulwark.data.text.TextReader;
import org.bulwark.data.text.TextReading;

/**
 * What a story says, and how far it is to be believed. The two are kept apart: confidence is the model's, of what the words mean; trust is the
 * bank's, in who says so.
 *
 * <p>The rule: scores and sentiment are the means over the copies, each weighted by the trust in its outlet (equally where none is trusted at all), so
 * that how a trusted outlet words it counts most. Trust is that of the most trusted outlet, not more: a copy spreads a story but proves
 * nothing. {@link #weight} = trust × confidence is what an indicator multiplies sentiment with, where it wants one number.
 *
 * @param story what was read
 * @param reading what it says; evidence is that of the first report
 * @param trust in the most trusted of its outlets, from 0 to 1
 */
public record StoryReading(Story story, TextReading reading, double trust) {

    /** Reads all copies and combines them by the rule. */
    public static StoryReading of(Story story, TextReader reader, Trust trust) {
        List<TextReading> readings = new ArrayList<>();
        double most = 0;
        for (Report copy : story.copies()) {
            readings.add(reader.read(copy.text(), copy.language()));
            most = Math.max(most, trust.in(copy.source()));
        }
        Map<EventType, Double> scores = new EnumMap<>(EventType.class);
        double sentiment = 0;
        double all = 0;
        for (int i = 0; i < readings.size(); i++) {
            double share = most == 0 ? 1 : trust.in(story.copies().get(i).source());
            all += share;
            sentiment += share * readings.get(i).sentiment();
            readings.get(i).scores().forEach((type, score) -> scores.merge(type, share * score, Double::sum));
        }
        double total = all;
        scores.replaceAll((_, score) -> Math.min(1, score / total));
        double mood = Math.clamp(sentiment / total, -1, 1);
        return new StoryReading(
                story, TextReading.of(scores, mood, readings.getFirst().evidence()), most);
    }

    /** The probability of the type that was read, by the model. */
    public double confidence() {
        return reading.confidence();
    }

    /** Trust × confidence, from 0 to 1. */
    public double weight() {
        return trust * confidence();
    }
}
