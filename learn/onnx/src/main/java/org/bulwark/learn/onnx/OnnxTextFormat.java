package org.bulwark.learn.onnx;

import java.nio.file.Path;
import org.bulwark.data.text.TextReader;
import org.bulwark.files.text.TextReaderFormat;

/** The side files of ONNX models that read text; found by {@link java.util.ServiceLoader}. */
public final class OnnxTextFormat implements TextReaderFormat {

    /** For the service loader. */
    public OnnxTextFormat() {}

    @Override
    public String version() {
        return Declaration.VERSION;
    }

    /** Opens the model that a side file declares: {@link OnnxProblem}. */
    @Override
    public TextReader open(Path model) {
        return OnnxTextReader.open(model);
    }
}
