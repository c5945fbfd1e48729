/**
 * What news and social media say of a party: an {@link org.bulwark.data.text.EventType event type} and a
 * {@link org.bulwark.data.text.Sentiment sentiment}, read from English or Chinese text by a {@link org.bulwark.data.text.TextReader}.
 *
 * <p>A reader sees one headline, sentence or short paragraph and nothing else: not of whom it tells (that is the source's field), not what
 * was said before. Sentiment is the lender's: bad news for the firm's ability to pay is negative, whatever the tone.
 *
 * <p>{@code token} cuts text, {@code linear} is the small model that the house brings and that users train, {@code trial} measures any
 * reader against labelled sentences, {@code story} merges copies of one story and weighs what its sources say.
 */
@NullMarked
package org.bulwark.data.text;

import org.jspecify.annotations.NullMarked;
