/**
 * How indicators are declared: a {@link org.bulwark.indicator.definition.Series} of events, an
 * {@link org.bulwark.indicator.definition.Aggregate} over a {@link org.bulwark.indicator.definition.Window}, and forms derived from others.
 * A {@link org.bulwark.indicator.definition.Family} stands for many indicators that differ in aggregate and window only; a
 * {@link org.bulwark.indicator.definition.Catalogue} is all that a bank has.
 */
@NullMarked
package org.bulwark.indicator.definition;

import org.jspecify.annotations.NullMarked;
