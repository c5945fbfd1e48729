package org.bulwark.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where it was measured.
 *
 * @param processor the processor's model, or its architecture where the system does not tell
 * @param cores how many cores this JVM may use
 * @param memory bytes of the machine
 * @param heap bytes that this JVM may use
 * @param system the operating system
 * @param load how many threads wanted a core in the minute before, negative where the system does not tell
 * @param jdk the JDK
 * @param libraries the libraries at work with their versions
 */
record Machine(
        String processor,
        int cores,
        long memory,
        long heap,
        String system,
        double load,
        String jdk,
        List<String> libraries) {

    private static final List<String> NAMED = List.of("duckdb_jdbc", "hipparchus-core", "jmh-core");

    /** This machine, now. */
    static Machine here() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                model(),
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize(),
                Runtime.getRuntime().maxMemory(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                system.getSystemLoadAverage(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                jars());
    }

    /** The lines above the table. */
    List<String> lines() {
        return List.of(
                "Machine    " + processor + ", " + cores + " cores, " + Math.round(memory / 1073741824.0)
                        + " GiB of memory; " + system,
                "JDK        " + jdk + ", heap up to " + Scale.text(heap / 1073741824.0) + " GiB",
                "Libraries  " + String.join(", ", libraries),
                "Load       " + (load < 0 ? "not known" : Scale.text(load)) + " in the minute before");
    }

    private static String model() {
        Path file = Path.of("/proc/cpuinfo");
        if (Files.isReadable(file)) {
            try (Stream<String> lines = Files.lines(file)) {
                return lines.filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse(System.getProperty("os.arch"));
            } catch (IOException e) {
                return System.getProperty("os.arch");
            }
        }
        return System.getProperty("os.arch");
    }

    /** The class path's jars bear the versions in their names. */
    private static List<String> jars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(jar -> Path.of(jar).getFileName().toString())
                .filter(jar -> jar.endsWith(".jar") && NAMED.stream().anyMatch(jar::startsWith))
                .map(jar -> jar.substring(0, jar.length() - ".jar".length()))
                .sorted()
                .collect(Collectors.toList());
    }
}
