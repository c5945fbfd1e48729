package org.bulwark.warning.model;

/**
 * What a party will owe on a day, of a schedule.
 *
 * @param days in how many days, from 0
 * @param amount principal and interest in minor units
 */
public record Due(int days, long amount) {}
