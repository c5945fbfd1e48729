/**
 * What the sources of a bank say of its customers, month by month: {@link org.bulwark.bank.stream.SampleStreams} is the door.
 *
 * <p>Each party has a course: health, trouble that comes and passes, sales, payments, deceit, default. Nobody sees it. Each source has a small
 * class of its own that shows some of the course, late and with noise. What a party's sources say follows from one course, and so they agree
 * as far as life lets them. The truth ({@link org.bulwark.bank.stream.StreamTruth}) stands in no event.
 */
@NullMarked
package org.bulwark.bank.stream;

import org.jspecify.annotations.NullMarked;
