/**
 * Who applied before, how often, and from where: duplicates, counts in windows of time, and devices, phones and addresses that several
 * parties share.
 */
@NullMarked
package org.bulwark.screening.velocity;

import org.jspecify.annotations.NullMarked;
