package org.bulwark.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a command line as a shell would make them of a line in the docs. */
final class Words {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private Words() {}

    /** The words after the command's own name, without what is said of it after two blanks, a redirection or a remark. */
    static String[] of(String line) {
        String command = line.strip().replaceFirst("( {2,}|\\s+[>#]).*", "");
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return words.subList(1, words.size()).toArray(String[]::new);
    }
}
