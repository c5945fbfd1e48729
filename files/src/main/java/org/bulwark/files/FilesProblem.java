package org.bulwark.files;

import org.bulwark.basics.ProblemCode;

/** What can be wrong with a file or a query, from a user's point of view. */
public enum FilesProblem implements ProblemCode {
    /** The file is not there, or may not be read. */
    FILE_MISSING,
    /** The file cannot be written. */
    FILE_UNWRITABLE,
    /** The file has no content. */
    FILE_EMPTY,
    /** The file breaks off, or its compression or its structure is broken. */
    FILE_DAMAGED,
    /** The file is of a kind that cannot be read as a table. */
    FORMAT_UNKNOWN,
    /** The character set is not known. */
    ENCODING_UNKNOWN,
    /** A row is broken, and the reader was told to be strict. */
    ROW_BROKEN,
    /** Every row is broken: the fault lies with the file or with how it is read. */
    ROWS_ALL_BROKEN,
    /** More rows or columns than fit. */
    TABLE_TOO_LARGE,
    /** A query that is not exactly one reading statement. */
    QUERY_REFUSED,
    /** The database could not run the query. */
    QUERY_FAILED,
    /** An ARFF header that cannot be understood. */
    ARFF_HEADER,
    /** An ARFF file with sparse rows. */
    ARFF_SPARSE,
    /** A specification that is not YAML, or is longer or deeper than any specification needs to be. */
    SPECIFICATION_SYNTAX,
    /** A specification with a key or a value that has no meaning. */
    SPECIFICATION_FIELD,
    /** A file of a version that this program does not know. */
    VERSION_UNKNOWN;

    @Override
    public String stage() {
        return "files";
    }
}
