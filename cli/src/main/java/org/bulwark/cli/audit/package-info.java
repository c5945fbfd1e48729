/** Commands that show others why they can believe us: the log of what was decided and done, checked. */
@NullMarked
package org.bulwark.cli.audit;

import org.jspecify.annotations.NullMarked;
