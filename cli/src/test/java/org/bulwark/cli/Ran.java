package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import org.bulwark.cli.terminal.ExitCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command that was run in this process, and what it said.
 *
 * @param exit the exit code
 * @param out what stood on standard output
 * @param err what stood on standard error
 */
record Ran(int exit, String out, String err) {

    /** Runs a command line; its words are the texts of the arguments. */
    static Ran bulwark(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        int exit = Bulwark.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Ran(exit, out.toString(), err.toString());
    }

    /** Holds that it was done. */
    Ran done() {
        assertThat(exit).as(err).isEqualTo(ExitCode.DONE);
        return silentOnTraces();
    }

    /** Holds that it was refused with this code first, a remedy, and nothing on standard output. */
    Ran refused(String code) {
        assertThat(exit).as(err + out).isEqualTo(ExitCode.PROBLEM);
        return coded(code);
    }

    /** Holds that the command line was not understood. */
    Ran misunderstood() {
        assertThat(exit).as(err + out).isEqualTo(ExitCode.USAGE);
        return coded("cli/usage");
    }

    /** The JSON on standard output, which holds nothing else. */
    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }

    private Ran coded(String code) {
        assertThat(err).containsPattern("(?m)^" + code + ": .");
        assertThat(err).containsPattern("(?m)^What to do: .");
        assertThat(out).isEmpty();
        return silentOnTraces();
    }

    private Ran silentOnTraces() {
        assertThat(out + err).doesNotContain("\tat ", "Exception in thread", "Bulwark has a defect");
        return this;
    }
}
