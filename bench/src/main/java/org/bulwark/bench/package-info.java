/**
 * How fast it is, and against whom: measurements beside a peer that does comparable work in the same run, on the same data.
 *
 * <p>A {@link org.bulwark.bench.Measurement} prepares a {@link org.bulwark.bench.Contest}; the {@link org.bulwark.bench.Stopwatch} runs
 * both sides by turns; {@link org.bulwark.bench.Sheet} prints. {@code org.bulwark.bench.jmh} holds what needs JMH's finer clock.
 */
@NullMarked
package org.bulwark.bench;

import org.jspecify.annotations.NullMarked;
