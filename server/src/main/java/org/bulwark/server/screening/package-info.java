/** Is it true: who applies is looked for on lists, among earlier applications and devices. */
@NullMarked
package org.bulwark.server.screening;

import org.jspecify.annotations.NullMarked;
