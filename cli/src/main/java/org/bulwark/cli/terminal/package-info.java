/** How every command speaks: tables of text, progress, JSON, exit codes. */
@NullMarked
package org.bulwark.cli.terminal;

import org.jspecify.annotations.NullMarked;
