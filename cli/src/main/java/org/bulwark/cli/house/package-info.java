/** How commands reach a house: its folder or its database, with a running server or without one. */
@NullMarked
package org.bulwark.cli.house;

import org.jspecify.annotations.NullMarked;
