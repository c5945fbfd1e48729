package org.bulwark.data.text;

/**
 * A sentence with what a person says it means.
 *
 * @param text the sentence
 * @param language its language
 * @param type the event that it tells of
 * @param sentiment what it means for the firm's ability to pay
 */
public record LabelledText(String text, Language language, EventType type, Sentiment sentiment) {}
