package org.bulwark.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bulwark.bench.load.AlertTest;
import org.bulwark.bench.load.HostileTest;
import org.bulwark.bench.load.IntakeTest;
import org.bulwark.bench.load.LoadTest;
import org.bulwark.bench.load.PageTest;
import org.openjdk.jmh.Main;

/** The command {@code bulwark bench}: measures, and prints one sheet. */
public final class Bench {

    private static final String USAGE = """
            usage: ./bulwark bench [NAME…] [--repetitions N] [--json] [--list]
                   ./bulwark bench load [SECONDS]
                   ./bulwark bench pages [APPLICATIONS]
                   ./bulwark bench intake [FIRMS]
                   ./bulwark bench hostile [RECORDS]
                   ./bulwark bench alerts [CUSTOMERS]
                   ./bulwark bench --jmh [JMH's arguments]

            load measures the whole server: decisions a second through HTTP, and how long they take; pages measures the pages
            of the workbench over a million applications; intake measures how many events a second are
            on disk; hostile sends a million records as nobody should and counts what became of them; alerts
            measures from an event that is sent to the alert that officers see.
            Otherwise measures everything, or what bears a NAME or a part of one, beside a peer in the same run.
              --repetitions N   runs a figure is the median of (7)
              --json            the sheet as JSON
              --list            names and words only
            """;

    private static final int LOAD_SECONDS = 30;
    private static final int APPLICATIONS = 1_000_000;
    private static final int FIRMS = 2_000;
    private static final int RECORDS = 1_000_000;
    private static final int CUSTOMERS = 100;
    private static final double WARM_SECONDS = 4;

    private Bench() {}

    /** Runs; the exit code is 2 for a wrong call, else 0. */
    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        if (!words.isEmpty() && words.getFirst().equals("--jmh")) {
            Main.main(words.subList(1, words.size()).toArray(String[]::new));
            return;
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (!words.isEmpty() && words.getFirst().equals("load")) {
            LoadTest.run(out, words.size() > 1 ? Math.max(1, number(words.get(1))) : LOAD_SECONDS);
            return;
        }
        if (!words.isEmpty() && words.getFirst().equals("pages")) {
            PageTest.run(out, words.size() > 1 ? Math.max(1_000, number(words.get(1))) : APPLICATIONS);
            return;
        }
        if (!words.isEmpty() && words.getFirst().equals("intake")) {
            IntakeTest.run(out, words.size() > 1 ? Math.max(10, number(words.get(1))) : FIRMS);
            return;
        }
        if (!words.isEmpty() && words.getFirst().equals("hostile")) {
            HostileTest.run(out, words.size() > 1 ? Math.max(1_000, number(words.get(1))) : RECORDS);
            return;
        }
        if (!words.isEmpty() && words.getFirst().equals("alerts")) {
            AlertTest.run(out, words.size() > 1 ? Math.max(1, number(words.get(1))) : CUSTOMERS);
            return;
        }
        List<String> names = new ArrayList<>();
        int repetitions = 7;
        boolean json = false;
        boolean list = false;
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i)) {
                case "--json" -> json = true;
                case "--list" -> list = true;
                case "--repetitions" -> repetitions = i + 1 < words.size() ? number(words.get(++i)) : 0;
                case "--help", "-h" -> {
                    out.print(USAGE);
                    return;
                }
                default -> names.add(words.get(i));
            }
        }
        List<Measurement> chosen = Measurements.ALL.stream()
                .filter(m -> names.isEmpty() || names.stream().anyMatch(m.name()::contains))
                .toList();
        if (repetitions < 1 || chosen.isEmpty() || names.stream().anyMatch(name -> name.startsWith("-"))) {
            System.err.print(USAGE);
            System.exit(2);
        }
        if (list) {
            chosen.forEach(m -> out.println(m.name() + "  " + m.what()));
            return;
        }
        Sheet sheet = measured(chosen, repetitions);
        out.print(json ? sheet.json() + "\n" : sheet.text());
    }

    /** Measures one thing after the other; says on the error stream what it is at. */
    static Sheet measured(List<Measurement> chosen, int repetitions) throws Exception {
        Machine machine = Machine.here();
        Stopwatch stopwatch = new Stopwatch(repetitions, WARM_SECONDS);
        List<Result> results = new ArrayList<>();
        for (Measurement measurement : chosen) {
            System.err.println(measurement.name() + " …");
            Path scratch = Files.createTempDirectory("bulwark-bench");
            try {
                Contest contest = measurement.setup().in(scratch);
                results.add(Result.of(measurement, contest, stopwatch.time(contest)));
            } finally {
                remove(scratch);
            }
        }
        return new Sheet(machine, repetitions, results);
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : 0;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
