package org.bulwark.cli;

import java.io.PrintWriter;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns failures into words: a user sees a code and what to do, never a stack trace, unless BULWARK_DEBUG asks for one. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (failure instanceof ProblemException problem) {
            say(problem.problem(), err);
            trace(failure, err);
            return ExitCode.PROBLEM;
        }
        if (failure instanceof CommandLine.ParameterException usage) {
            err.println(usage.getMessage());
            return ExitCode.USAGE;
        }
        err.println("Bulwark has a defect: " + failure);
        err.println("Please report it with what you ran; BULWARK_DEBUG=1 shows where it happened.");
        trace(failure, err);
        return ExitCode.DEFECT;
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
