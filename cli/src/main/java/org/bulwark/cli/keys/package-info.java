/** The commands around the keys of a house. */
@NullMarked
package org.bulwark.cli.keys;

import org.jspecify.annotations.NullMarked;
