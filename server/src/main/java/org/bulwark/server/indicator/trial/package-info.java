/** Draft indicators tried on a party or on many, before anybody approves them. */
@NullMarked
package org.bulwark.server.indicator.trial;

import org.jspecify.annotations.NullMarked;
