/**
 * What sources say: {@link org.bulwark.data.event.Event events} with their three clocks, and the {@link org.bulwark.data.event.Door door}
 * through which a sender's record becomes one, or is kept aside with all its reasons.
 */
@NullMarked
package org.bulwark.data.event;

import org.jspecify.annotations.NullMarked;
