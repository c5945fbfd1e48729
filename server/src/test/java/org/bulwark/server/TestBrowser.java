package org.bulwark.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Assumptions;

/**
 * A real Chromium. Take one for a test, close it after; what a page writes to the console as an error, a breach of the security policy
 * among them, fails the test that calls {@link #assertQuiet}. Starting a Chromium costs more than most tests: one that was closed serves the
 * next test, which sees nothing of the test before, since every reader has a profile of their own.
 */
@NullMarked
public final class TestBrowser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final String AXE = "/axe.min.js";

    /** Those that serve no test now. Who takes one has it alone, as Playwright asks; they end with this process. */
    private static final Deque<Browser> IDLE = new ConcurrentLinkedDeque<>();

    private final Browser browser;
    private final String url;
    private final List<String> complaints = new ArrayList<>();

    private TestBrowser(Browser browser, String url) {
        this.browser = browser;
        this.url = url;
    }

    /** A browser for a server; the test is skipped where there is no Chromium. */
    public static TestBrowser on(Server server) {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM);
        Browser idle = IDLE.poll();
        return new TestBrowser(idle != null && idle.isConnected() ? idle : start(), server.url());
    }

    private static Browser start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--font-render-hinting=none",
                                "--disable-gpu",
                                "--disable-software-rasterizer",
                                "--disable-extensions",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    /** A new reader with a window so many pixels wide, light or dark, who has not signed in. */
    public Page reader(int width, boolean dark) {
        var options = new Browser.NewContextOptions()
                .setBaseURL(url)
                .setLocale("en-GB")
                .setViewportSize(width, width < 500 ? 844 : 800);
        if (dark) { // light is usual, and Playwright cannot spell it in a Turkish locale
            options.setColorScheme(ColorScheme.DARK);
        }
        Page page = browser.newContext(options).newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** A reader who has signed in. */
    public Page signedIn(TestAccounts.Made made, int width, boolean dark) {
        Page page = reader(width, dark);
        page.navigate("/access/login");
        page.fill("#login", made.login());
        page.fill("#password", made.password());
        page.click("main button[type=submit]");
        page.waitForURL(address -> !address.contains("/access/login"));
        return page;
    }

    /** Waits until an expression holds. The browser's own waiting asks again from within the page, where our policy forbids it to evaluate. */
    public static void await(Page page, String expression) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!Boolean.TRUE.equals(page.evaluate(expression))) {
            assertThat(System.nanoTime()).as("%s at %s", expression, page.url()).isLessThan(end);
            page.waitForTimeout(50);
        }
    }

    /** Draws all charts of a page and, with {@code -Dbulwark.screenshots=true}, keeps it as {@code target/screenshots/<name>.png}. */
    public static Path shot(Page page, String name) {
        Path file = SHOTS.resolve(name + ".png");
        await(page, "[...document.querySelectorAll('[data-chart]')].every(chart => 'drawn' in chart.dataset)");
        if (Boolean.getBoolean("bulwark.screenshots")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }
        return file;
    }

    /**
     * What axe, a checker of WCAG 2.2 AA, finds wrong with a page: one line each, empty when nothing. On a phone only what depends on width and
     * colours is looked for: the rest is the same page, which is looked at on a wide screen.
     */
    @SuppressWarnings("unchecked")
    public static List<String> faults(Page page) {
        page.evaluate(axe());
        return (List<String>) Objects.requireNonNull(page.evaluate("""
                async () => {
                  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
                  const asked = innerWidth < 600
                      ? { type: 'rule', values: ['color-contrast', 'target-size', 'scrollable-region-focusable'] }
                      : { type: 'tag', values: tags };
                  const { violations } = await axe.run(document, { runOnly: asked, resultTypes: ['violations'] });
                  return violations.flatMap(v => v.nodes.map(n => v.id + ' | ' + n.html.slice(0, 160) + ' | ' + n.failureSummary));
                }"""));
    }

    private static String axe() {
        try (InputStream source = Objects.requireNonNull(TestBrowser.class.getResourceAsStream(AXE), AXE)) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a page is wider than its window, which makes a reader scroll sideways. */
    public static boolean overflows(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** Nothing was written to the console as an error. */
    public void assertQuiet() {
        assertThat(complaints).isEmpty();
    }

    @Override
    public void close() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
        IDLE.push(browser);
    }
}
