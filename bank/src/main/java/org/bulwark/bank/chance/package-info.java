/** Randomness without surprise: streams that are functions of a seed, a topic and a number. */
@NullMarked
package org.bulwark.bank.chance;

import org.jspecify.annotations.NullMarked;
