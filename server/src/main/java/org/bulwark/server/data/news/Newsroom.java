package org.bulwark.server.data.news;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.text.TextReader;
import org.bulwark.data.text.story.Likeness;
import org.bulwark.data.text.story.NewsDesk;
import org.bulwark.data.text.story.Trust;
import org.bulwark.files.text.HouseText;
import org.bulwark.files.text.OutletFile;
import org.bulwark.files.text.TextReaders;
import org.bulwark.server.database.ServerProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The model that reads news here, and the list of outlets, which is read anew when its file has changed. */
@Component
@EnableConfigurationProperties(NewsSettings.class)
class Newsroom {

    private final NewsSettings settings;
    private @Nullable TextReader reader;
    private @Nullable Trust trust;
    private Optional<FileTime> written = Optional.empty();

    Newsroom(NewsSettings settings) {
        this.settings = settings;
    }

    /** The desk as it stands; the model is opened when it is first asked for. */
    synchronized NewsDesk desk() {
        TextReader model = reader;
        if (model == null) {
            model = settings.reader().map(TextReaders::open).orElseGet(HouseText::reader);
            reader = model;
        }
        return new NewsDesk(model, trust(), Likeness.USUAL);
    }

    private Trust trust() {
        Optional<FileTime> now = settings.outlets().map(Newsroom::written);
        Trust there = trust;
        if (there == null || !now.equals(written)) {
            there = settings.outlets().map(Newsroom::read).orElseGet(OutletFile::shipped);
            trust = there;
            written = now;
        }
        return there;
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw missing(file, e);
        }
    }

    private static Trust read(Path file) {
        try {
            return OutletFile.read(Files.readString(file, StandardCharsets.UTF_8), file.toString())
                    .value();
        } catch (IOException e) {
            throw missing(file, e);
        }
    }

    private static ProblemException missing(Path file, IOException e) {
        return new ProblemException(
                new Problem(
                        ServerProblem.SETTING_INVALID,
                        "The list of outlets '" + file + "' cannot be read: " + e.getMessage() + ".",
                        "Let BULWARK_TEXT_OUTLETS name a file that this process may read, or leave it unset."),
                e);
    }
}
