/** Kinds on the desk whose contents people write as text: drafts, checks while one writes, the pages of their versions. */
@NullMarked
package org.bulwark.server.desk.text;

import org.jspecify.annotations.NullMarked;
