/**
 * Signals: a condition over indicators, how long it must last, and how much it says.
 *
 * <p>A {@link org.bulwark.warning.signal.Signal} is a value. {@link org.bulwark.warning.signal.SignalReading} compiles many of them once
 * and answers for a party from the values of its indicators; {@link org.bulwark.warning.signal.SignalMemory} keeps what was answered in
 * past periods, so that a signal counts only when it lasts. What is not known never makes a signal: it is told as unknown.
 */
@NullMarked
package org.bulwark.warning.signal;

import org.jspecify.annotations.NullMarked;
