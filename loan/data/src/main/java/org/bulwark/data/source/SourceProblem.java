package org.bulwark.data.source;

import org.bulwark.basics.ProblemCode;

/** What can be wrong with a source. */
public enum SourceProblem implements ProblemCode {
    /** A source contradicts itself. */
    SOURCE_INVALID,
    /** A new version of a source would break what was made for the one before. */
    SOURCE_INCOMPATIBLE,
    /** There is no source of that name. */
    SOURCE_UNKNOWN;

    @Override
    public String stage() {
        return "data";
    }
}
