package org.bulwark.server.decision;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulwark.basics.Problem;
import org.bulwark.decision.product.FieldError;
import org.bulwark.files.words.Words;

/**
 * What became of one application of many.
 *
 * @param index its place in the request, from 0
 * @param application the decision, when there is one
 * @param problem the code of the problem, when there is one
 * @param detail what is wrong and what to do
 * @param errors what is wrong field by field
 */
record BulkItem(
        int index,
        Optional<ApplicationAnswer> application,
        Optional<String> problem,
        Optional<String> detail,
        List<WrongField> errors) {

    static BulkItem done(int index, ApplicationAnswer answer) {
        return new BulkItem(index, Optional.of(answer), Optional.empty(), Optional.empty(), List.of());
    }

    static BulkItem problem(int index, Problem problem) {
        return new BulkItem(
                index,
                Optional.empty(),
                Optional.of(problem.code().code()),
                Optional.of(problem.what() + " " + problem.remedy()),
                List.of());
    }

    static BulkItem invalid(int index, List<FieldError> errors, Locale language) {
        return new BulkItem(
                index,
                Optional.empty(),
                Optional.of(ApplicationProblem.APPLICATION_INVALID.code()),
                Optional.empty(),
                WrongField.of(errors, Words.in(language)));
    }
}
