package org.bulwark.cli;

import java.io.PrintWriter;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.cli.terminal.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns failures into words: a user sees a code and what to do, never a stack trace, unless BULWARK_DEBUG asks for one. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (failure instanceof ProblemException problem) {
            say(problem.problem(), err);
            trace(failure, err);
            return ExitCode.PROBLEM;
        }
        err.println("Bulwark has a defect: " + failure);
        err.println("Please report it with what you ran; BULWARK_DEBUG=1 shows where it happened.");
        trace(failure, err);
        return ExitCode.DEFECT;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine line = failure.getCommandLine();
        PrintWriter err = line.getErr();
        String what = String.valueOf(failure.getMessage());
        if (what.startsWith("Missing required subcommand")) { // a stage alone asks for its verbs
            line.usage(err);
        } else {
            say(new Problem(CommandProblem.USAGE, what + ".", remedy(failure, line)), err);
        }
        trace(failure, err);
        return ExitCode.USAGE;
    }

    private static String remedy(ParameterException failure, CommandLine line) {
        String help = "'" + line.getCommandSpec().qualifiedName() + " --help' explains every option.";
        return failure instanceof UnmatchedArgumentException unmatched
                        && !unmatched.getSuggestions().isEmpty()
                ? "Did you mean " + String.join(", or ", unmatched.getSuggestions()) + "? " + help
                : help;
    }

    /** Says that the data are too large for this machine. */
    static int outOfMemory(PrintWriter err) {
        long most = Runtime.getRuntime().maxMemory() >> 20;
        say(
                new Problem(
                        CommandProblem.MEMORY_EXHAUSTED,
                        "What was asked for does not fit into the " + most + " MiB of memory that Bulwark may use.",
                        "Read fewer rows or columns with a query, or use a machine with more memory."),
                err);
        return ExitCode.PROBLEM;
    }

    private static void say(Problem problem, PrintWriter err) {
        err.println(problem.code().code() + ": " + problem.what());
        err.println("What to do: " + problem.remedy());
        err.flush();
    }

    private static void trace(Exception failure, PrintWriter err) {
        if (System.getenv("BULWARK_DEBUG") != null) {
            failure.printStackTrace(err);
        }
        err.flush();
    }
}
