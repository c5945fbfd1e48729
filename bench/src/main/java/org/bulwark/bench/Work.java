package org.bulwark.bench;

import java.util.function.LongSupplier;

/** Something to be timed. */
@FunctionalInterface
interface Work {

    /**
     * Does the work once.
     *
     * @return a checksum of what came of it, asked for after the clock has stopped; it keeps the work from being optimised away, and must
     *     be the same every time
     */
    LongSupplier run() throws Exception;
}
