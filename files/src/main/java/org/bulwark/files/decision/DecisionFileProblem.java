package org.bulwark.files.decision;

import org.bulwark.basics.ProblemCode;

/** What can be wrong with the file of a decision table, from a user's point of view. */
public enum DecisionFileProblem implements ProblemCode {
    /** The file is not what it should be: not UTF-8, broken quotes, broken XML, headings that are missing. */
    TABLE_FILE_SYNTAX,
    /** The file is larger or more deeply nested than any table. */
    TABLE_FILE_SIZE,
    /** The file holds something that Bulwark does not decide by. */
    TABLE_FILE_CONSTRUCT,
    /** A text of the table cannot be written in this kind of file. */
    TABLE_FILE_TEXT;

    @Override
    public String stage() {
        return "files";
    }
}
