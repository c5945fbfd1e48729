package org.bulwark.data.profile;

import java.util.stream.Collectors;
import org.bulwark.basics.Reason;

/**
 * A reason as it stands in a specification, where a person reads and edits it: the code's words and the parameters in brackets, for
 * example {@code leakage?: separates (auc 0.981, iv 6.2)}. Made by rule from the code, so that it says nothing that the reason does not.
 */
final class ExclusionText {

    private ExclusionText() {}

    static String of(Reason reason) {
        String words = reason.code().substring(reason.code().indexOf('/') + 1).replace('-', ' ');
        String told =
                words.startsWith("leakage ") ? SpecificationDraft.LEAKAGE + words.substring("leakage".length()) : words;
        String parameters = reason.parameters().entrySet().stream()
                .filter(p -> !p.getValue().isEmpty())
                .map(p -> p.getKey() + " " + p.getValue())
                .collect(Collectors.joining(", "));
        return parameters.isEmpty() ? told : told + " (" + parameters + ")";
    }
}
