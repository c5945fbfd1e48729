package org.bulwark.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Small files of rows for tests; the same seed gives the same rows. */
record Rows(Path folder) {

    /** 400 rows: a number {@code x} and a letter {@code c} that go with {@code y}, which is 1 in about a third of them. */
    Path good() {
        return csv("good.csv", "x,c,y", 400, (random, row) -> {
            double x = random.nextGaussian();
            boolean bad = random.nextDouble() < 1 / (1 + Math.exp(1 + x));
            char c = (char) ('a' + random.nextInt(bad ? 2 : 3));
            return Math.rint(100 * x) / 100 + "," + c + "," + (bad ? 1 : 0);
        });
    }

    /** A file of rows that are made one by one from a seeded generator and the row's number. */
    Path csv(String name, String header, int rows, BiFunction<RandomGenerator, Integer, String> row) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        StringBuilder text = new StringBuilder(header).append('\n');
        for (int i = 0; i < rows; i++) {
            text.append(row.apply(random, i)).append('\n');
        }
        return file(name, text.toString());
    }

    /** A file with this text. */
    Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A place in the folder. */
    Path at(String name) {
        return folder.resolve(name);
    }
}
