package org.bulwark.server.web.gallery;

import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.bulwark.server.Server;
import org.bulwark.server.TestBrowser;
import org.bulwark.server.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("browser")
@ExtendWith(TestServer.class)
class GalleryTest {

    private final Server server;

    GalleryTest(Server server) {
        this.server = server;
    }

    @ParameterizedTest
    @CsvSource({"1280, true", "390, false"})
    void everyPartIsReadableByEverybodyInBothWidthsAndBothThemes(int width, boolean dark) {
        try (TestBrowser browser = TestBrowser.on(server)) {
            SoftAssertions all = new SoftAssertions();
            Page page = browser.reader(width, dark);
            for (String name : List.of("list", "application", "list?q=nothing")) {
                page.navigate("/gallery/" + name);
                String file = name.replaceAll("\\W+", "-") + "-" + width + (dark ? "-dark" : "-light");
                TestBrowser.shot(page, "gallery-" + file);
                all.assertThat(TestBrowser.overflows(page)).as(file).isFalse();
                all.assertThat(TestBrowser.faults(page)).as(file).isEmpty();
            }
            all.assertAll();
            browser.assertQuiet();
        }
    }
}
