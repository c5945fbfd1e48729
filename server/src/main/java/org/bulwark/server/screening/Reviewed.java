package org.bulwark.server.screening;

import java.time.Instant;

/**
 * What a person said of a party and an entry.
 *
 * @param state confirmed or cleared
 * @param at when
 * @param by the person's login
 */
public record Reviewed(HitState state, Instant at, String by) {}
