package org.bulwark.files.model;

import org.bulwark.basics.ProblemCode;

/** What can be wrong with a model file or with an export of a model, from a user's point of view. */
public enum ModelProblem implements ProblemCode {
    /** The file is not there or cannot be read. */
    MODEL_UNREADABLE,
    /** The file cannot be written, or would not read back as the same model. */
    MODEL_UNWRITABLE,
    /** The file is larger, longer or more deeply nested than any model. */
    MODEL_TOO_LARGE,
    /** The file is not UTF-8 or not JSON. */
    MODEL_SYNTAX,
    /** The file is not a model file of a version that this program reads. */
    MODEL_VERSION,
    /** A key is unknown, missing or given twice, a value has the wrong type, or values contradict each other. */
    MODEL_FIELD,
    /** A name or a level of the model cannot be written in the language of the export. */
    EXPORT_TEXT;

    @Override
    public String stage() {
        return "files";
    }
}
