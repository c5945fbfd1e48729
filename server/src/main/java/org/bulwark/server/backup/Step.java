package org.bulwark.server.backup;

import java.time.Duration;

/**
 * A step that was taken.
 *
 * @param what what was done
 * @param took how long it took
 */
public record Step(String what, Duration took) {}
