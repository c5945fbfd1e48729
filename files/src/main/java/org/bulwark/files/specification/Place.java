package org.bulwark.files.specification;

import org.bulwark.basics.ProblemException;
import org.bulwark.files.FilesProblem;

/**
 * Where something stands in a file.
 *
 * @param file the file's name
 * @param line from 1
 * @param column from 1
 */
record Place(String file, int line, int column) {

    /** A key or value there that has no meaning. */
    ProblemException problem(String what, String remedy) {
        return FilesProblem.SPECIFICATION_FIELD.with(this + ": " + what, remedy);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
