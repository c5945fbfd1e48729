package org.bulwark.files.text;

import java.nio.file.Path;
import org.bulwark.data.text.TextReader;

/**
 * A kind of model file that can be opened as a {@link TextReader}. Modules outside of this one offer theirs through
 * {@link java.util.ServiceLoader}, so that nothing depends on them that does not use them.
 */
public interface TextReaderFormat {

    /** The value of the key {@code bulwark} in its files, for example {@code text-onnx/1}. */
    String version();

    /** Opens a model that bears {@link #version}; any problem of its module where it cannot be used. */
    TextReader open(Path model);
}
