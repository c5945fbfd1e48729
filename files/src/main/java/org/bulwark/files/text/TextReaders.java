package org.bulwark.files.text;

import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.bulwark.data.text.TextReader;
import org.bulwark.files.model.ModelProblem;
import org.bulwark.files.model.TextModelFile;

/** Opens readers: the house's own model file, and whatever kinds the modules that are here add. */
public final class TextReaders {

    private TextReaders() {}

    /** Opens the reader of a model file, whatever its kind: any {@link ModelProblem}, and what the kind's module throws. */
    public static TextReader open(Path file) {
        String version = TextModelFile.version(file);
        if (version.equals(TextModelFile.VERSION)) {
            return TextModelFile.read(file).reader();
        }
        List<TextReaderFormat> formats = ServiceLoader.load(TextReaderFormat.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return formats.stream()
                .filter(format -> format.version().equals(version))
                .findFirst()
                .orElseThrow(() -> ModelProblem.MODEL_VERSION.with(
                        file.getFileName() + " is of the format \"" + version + "\", and this program opens "
                                + TextModelFile.VERSION
                                + formats.stream()
                                        .map(format -> ", " + format.version())
                                        .reduce("", String::concat) + ".",
                        "Give a file of 'bulwark data text learn', or put the module that reads this format on the class path"
                                + " (bulwark-learn-onnx for text-onnx/1)."))
                .open(file);
    }
}
