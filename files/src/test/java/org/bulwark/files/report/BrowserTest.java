package org.bulwark.files.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bulwark.score.scorecard.Scorecard;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report in a real browser, at the width of a telephone and of a desk. */
@Tag("browser")
class BrowserTest {

    @TempDir
    private Path folder;

    private static Optional<Path> chromium() {
        return Stream.concat(
                        Stream.of(Optional.ofNullable(System.getenv("PATH"))
                                        .orElse("")
                                        .split(Pattern.quote(System.getProperty("path.separator"))))
                                .map(place -> Path.of(place, "chromium")),
                        Stream.of(Path.of("/usr/bin/chromium")))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void nothingIsWiderThanThePage(int width) throws IOException, InterruptedException {
        assertThat(measured(Examples.full(), width)).isEqualTo("width " + width + " outside 0 flex");
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void norWithTheMostAwkwardNames(int width) throws IOException, InterruptedException {
        Scorecard hostile = Examples.wide(Examples.HOSTILE, 3, 30);
        ReportContent content = ReportContent.of(hostile)
                .with(JudgedData.of(hostile, Examples.wideSample(hostile, 90), Protocol.OUT_OF_TIME))
                .made(Examples.HOSTILE);
        assertThat(measured(content, width)).isEqualTo("width " + width + " outside 0 flex");
    }

    /** How wide the page is, how many elements stick out, and whether its style was let in by its own policy. */
    private String measured(ReportContent content, int width) throws IOException, InterruptedException {
        Optional<Path> chromium = chromium();
        Assumptions.assumeTrue(chromium.isPresent(), "skipped: no chromium on this machine to look at the page");
        Path page = folder.resolve("frame.html");
        String quoted = ParsedReport.text(content).replace("&", "&amp;").replace("\"", "&quot;");
        // the report untouched in a frame of that width, and outside of it a script that measures
        Files.writeString(page, """
                <!DOCTYPE html><html><head><title>not measured</title></head><body>
                <iframe id="frame" width="%d" height="800" frameborder="0" srcdoc="%s"></iframe>
                <script>
                document.getElementById('frame').addEventListener('load', event => {
                  const page = event.target.contentDocument;
                  const outside = [...page.querySelectorAll('main *, header *')]
                      .filter(e => !e.closest('.scroll') || e.matches('.scroll'))
                      .filter(e => !e.closest('svg') || e.matches('svg'))
                      .filter(e => e.getBoundingClientRect().right > page.documentElement.clientWidth + 0.5);
                  document.title = 'width ' + page.documentElement.scrollWidth + ' outside ' + outside.length
                      + ' ' + page.defaultView.getComputedStyle(page.querySelector('nav ul')).display;
                });
                </script></body></html>
                """.formatted(width, quoted));
        Path dom = folder.resolve("dom.html");
        Process browser = new ProcessBuilder(List.of(
                        chromium.orElseThrow().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run",
                        "--hide-scrollbars",
                        "--window-size=1400,1000",
                        "--virtual-time-budget=10000",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--dump-dom",
                        page.toUri().toString()))
                .redirectOutput(dom.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(browser.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            browser.destroyForcibly();
        }
        Matcher title = Pattern.compile("<title>(.*?)</title>").matcher(Files.readString(dom, StandardCharsets.UTF_8));
        assertThat(title.find()).isTrue();
        return title.group(1);
    }
}
