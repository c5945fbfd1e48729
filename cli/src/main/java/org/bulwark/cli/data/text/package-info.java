/** The verbs of {@code bulwark data text}: readers of news learned, measured and used. */
@NullMarked
package org.bulwark.cli.data.text;

import org.jspecify.annotations.NullMarked;
