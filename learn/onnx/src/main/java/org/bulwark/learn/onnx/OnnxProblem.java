package org.bulwark.learn.onnx;

import org.bulwark.basics.ProblemCode;

/** What can be wrong with an ONNX model, from a user's point of view. */
public enum OnnxProblem implements ProblemCode {
    /** The side file is not there, is no JSON, or says what has no meaning. */
    ONNX_DECLARATION,
    /** A file that the side file names is not there, or its digest is another. */
    ONNX_FILE,
    /** The model cannot be loaded, or its inputs and outputs are not those declared. */
    ONNX_MODEL;

    @Override
    public String stage() {
        return "learn";
    }
}
