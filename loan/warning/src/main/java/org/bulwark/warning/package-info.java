/**
 * Who is slipping.
 *
 * <p>A {@link org.bulwark.warning.signal} says that something about a party has changed for the worse; several of them and a decision table
 * make a {@link org.bulwark.warning.tier}, blue to red; a tier that rises makes an {@link org.bulwark.warning.alert}, which somebody has to
 * answer for.
 */
@NullMarked
package org.bulwark.warning;

import org.jspecify.annotations.NullMarked;
