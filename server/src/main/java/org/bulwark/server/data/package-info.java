/** What the bank knows: parties, who is tied to whom, what they owe. */
@NullMarked
package org.bulwark.server.data;

import org.jspecify.annotations.NullMarked;
