/** One customer on one screen: what all stages know of a party, side by side, and how to find it. */
@NullMarked
package org.bulwark.server.customer;

import org.jspecify.annotations.NullMarked;
