/** Reading indicators from the state of a party at an instant. */
@NullMarked
package org.bulwark.indicator.value;

import org.jspecify.annotations.NullMarked;
