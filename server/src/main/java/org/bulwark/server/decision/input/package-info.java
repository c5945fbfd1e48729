/**
 * What a product reads of the bank's own data when an application comes in: indicators as known at that instant, with their ages, and whether
 * the records of the sources that it needs are enough.
 */
@NullMarked
package org.bulwark.server.decision.input;

import org.jspecify.annotations.NullMarked;
