package org.bulwark.cli.data.text;

import java.nio.file.Path;
import org.bulwark.data.text.TextReader;
import org.bulwark.files.text.HouseText;
import org.bulwark.files.text.TextReaders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which reader reads. */
final class ReaderOptions {

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = {
                "What 'bulwark data text learn' wrote, or the side file of an ONNX model where its module is here.",
                "Without it: the small reader that the house brings."
            })
    @Nullable
    Path model;

    TextReader reader() {
        return model == null ? HouseText.reader() : TextReaders.open(model);
    }
}
