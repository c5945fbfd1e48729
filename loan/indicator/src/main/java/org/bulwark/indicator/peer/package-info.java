/** How the values of indicators are spread among the parties of an industry, kept small, and the rank of a party among them. */
@NullMarked
package org.bulwark.indicator.peer;

import org.jspecify.annotations.NullMarked;
