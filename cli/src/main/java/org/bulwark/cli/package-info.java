/**
 * The {@code bulwark} command: one group of commands for each stage of a loan's life, with the stage's word.
 *
 * <p>Results go to standard output, everything said along the way to standard error, so that results can be piped. Exit codes:
 * {@value org.bulwark.cli.terminal.ExitCode#DONE} done, {@value org.bulwark.cli.terminal.ExitCode#DEFECT} a defect of Bulwark,
 * {@value org.bulwark.cli.terminal.ExitCode#USAGE} the command line makes no sense, {@value org.bulwark.cli.terminal.ExitCode#PROBLEM} the data or the wish
 * cannot work, with a code and what to do. A command that checks something also ends with
 * {@value org.bulwark.cli.terminal.ExitCode#NOT_VERIFIED} where it does not hold, and says so on standard output.
 */
@NullMarked
package org.bulwark.cli;

import org.jspecify.annotations.NullMarked;
