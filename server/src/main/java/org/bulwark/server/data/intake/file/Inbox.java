package org.bulwark.server.data.intake.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.files.FilesProblem;
import org.bulwark.files.event.EventFile;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.ServerRole;
import org.bulwark.server.data.intake.IntakeProblem;
import org.bulwark.server.data.intake.Totals;
import org.bulwark.server.web.DatabaseAway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder into which files are dropped: one folder a source, named by its code. A file is taken in when two looks in a row see it the
 * same; then it lies in {@code done} with what became of its records beside it, or in {@code failed} with the reason.
 */
@Component
class Inbox implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final long LOOK_MILLIS = 2_000;
    private static final String DONE = "done";
    private static final String FAILED = "failed";

    private final FileIntake intake;
    private final InboxFiles files;
    private final Path folder;
    private final boolean works;
    private final Map<Path, Stamp> seen = new HashMap<>();
    private volatile boolean open;
    private volatile @Nullable Thread thread;

    Inbox(FileIntake intake, InboxFiles files, BulwarkProperties properties) {
        this.intake = intake;
        this.files = files;
        this.folder = properties.folder().resolve("inbox").toAbsolutePath().normalize();
        this.works = properties.roles().contains(ServerRole.INTAKE);
    }

    @Override
    public void start() {
        if (works) {
            open();
            thread = Thread.ofPlatform().name("inbox").start(this::run);
        }
    }

    /** From now on files are taken in when they are seen. */
    void open() {
        open = true;
    }

    private void run() {
        boolean begun = false;
        while (open) {
            try {
                if (!begun) {
                    begin();
                    begun = true;
                }
                look();
            } catch (IOException | RuntimeException e) {
                LOG.warn("the inbox {} is looked at again in some seconds", folder, e);
            }
            pause();
        }
    }

    private void pause() {
        for (long waited = 0; waited < LOOK_MILLIS && open; waited += 100) {
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                open = false;
            }
        }
    }

    /** What was moved away when the server last stood is not waited for. */
    void begin() throws IOException {
        Files.createDirectories(folder);
        files.under(folder).stream().filter(file -> !Files.exists(file)).forEach(files::forget);
    }

    /** Takes in what has stopped growing since the last look. */
    void look() throws IOException {
        Map<Path, Stamp> now = new LinkedHashMap<>();
        for (Path source : list(folder)) {
            if (Files.isDirectory(source)) {
                for (Path file : list(source)) {
                    if (isForUs(file)) {
                        now.put(file, Stamp.of(file));
                    }
                }
            }
        }
        seen.keySet().retainAll(now.keySet());
        for (Map.Entry<Path, Stamp> file : now.entrySet()) {
            if (file.getValue().equals(seen.put(file.getKey(), file.getValue())) && open) {
                take(file.getKey(), file.getValue());
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }

    private static boolean isForUs(Path file) {
        String name = file.getFileName().toString();
        boolean unfinished = name.startsWith(".") || name.endsWith(".part") || name.endsWith(".tmp");
        return !unfinished && !name.equals(FileIntake.MAPPING) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private void take(Path file, Stamp stamp) throws IOException {
        String code = String.valueOf(file.getName(file.getNameCount() - 2));
        try {
            if (!EventFile.isReadable(file.getFileName().toString())) {
                throw FilesProblem.FORMAT_UNKNOWN.with(
                        "'" + file.getFileName() + "' has no ending that says what it is.",
                        "Name it .ndjson, .jsonl, .csv, .tsv or .parquet.");
            }
            Optional<Totals> totals = intake.take(file, stamp, code, () -> open);
            if (totals.isPresent()) {
                settle(file, DONE, result(totals.get()));
            }
        } catch (ProblemException e) {
            if (passes(e.problem())) {
                LOG.warn("{} is taken in again later: {}", file, e.problem().what());
            } else {
                LOG.warn("{} cannot be taken in: {}", file, e.problem().what());
                settle(file, FAILED, reason(e.problem()));
            }
        }
    }

    /** Whether it is none of the file's faults. */
    private static boolean passes(Problem problem) {
        return problem.code() == DatabaseAway.DATABASE_AWAY || problem.code() == IntakeProblem.INTAKE_OVERLOADED;
    }

    private static Map<String, Object> result(Totals totals) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("received", totals.received());
        result.put("accepted", totals.accepted());
        result.put("duplicate", totals.duplicate());
        result.put("quarantined", totals.quarantined());
        return result;
    }

    private static Map<String, Object> reason(Problem problem) {
        Map<String, Object> reason = new LinkedHashMap<>();
        reason.put("code", problem.code().code());
        reason.put("what", problem.what());
        reason.put("remedy", problem.remedy());
        return reason;
    }

    /** First what became of it, then the file, then its standing: killed in between, nothing is lost but a little work. */
    private void settle(Path file, String where, Map<String, Object> told) throws IOException {
        Path to = Files.createDirectories(file.resolveSibling(where));
        String name = free(to, file.getFileName().toString());
        // whoever waits for the result finds it whole
        Path result = to.resolve(name + ".result.json");
        Path part = to.resolve(result.getFileName() + ".part");
        Files.writeString(
                part, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(told) + "\n");
        Files.move(part, result, StandardCopyOption.ATOMIC_MOVE);
        Files.move(file, to.resolve(name));
        files.forget(file);
        seen.remove(file);
    }

    private static String free(Path folder, String name) {
        String free = name;
        for (int i = 2; Files.exists(folder.resolve(free)); i++) {
            free = i + "-" + name;
        }
        return free;
    }

    /** Lets the load under way arrive. */
    @Override
    public void stop() {
        open = false;
        Thread running = thread;
        if (running != null) {
            try {
                running.join(TimeUnit.SECONDS.toMillis(30));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
