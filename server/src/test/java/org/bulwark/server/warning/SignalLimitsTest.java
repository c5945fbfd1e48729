package org.bulwark.server.warning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Set;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestBrowser;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A bank changes limits without code. */
@NullMarked
@ExtendWith(TestServer.class)
class SignalLimitsTest {

    private final Server server;

    SignalLimitsTest(Server server) {
        this.server = server;
    }

    @Test
    @Tag("browser")
    void aLimitIsTypedCheckedAndKeptAsADraft() {
        try (TestBrowser browser = TestBrowser.on(server)) {
            TestAccounts.Made modeller = TestAccounts.make(server, UserRole.MODELLER, Set.of());
            Page page = browser.signedIn(modeller, 1280, false);
            page.navigate("/warning/signals?group=account");
            page.locator("a:has-text('Change limits')").click();
            page.fill("input[name='limit.inflow-falls.fall']", "a lot");
            page.waitForSelector("#findings:has-text(\"is 'a lot'\")");
            page.fill("input[name='limit.inflow-falls.fall']", "-0.4");
            page.waitForSelector("#findings:has-text('inflow-falls: limits {fall=-0.33} become {fall=-0.4}')");
            page.fill("input[name='times.inflow-falls']", "3");
            page.waitForSelector("#findings:has-text('3 of 1 periods')");
            page.fill("input[name='of.inflow-falls']", "4");
            page.selectOption("select[name='severity.inflow-falls']", "caution");
            page.waitForSelector("#findings:has-text('become')");
            for (boolean dark : new boolean[] {false, true}) {
                Page seen = browser.signedIn(modeller, dark ? 390 : 1280, dark);
                seen.navigate("/warning/signals/account/limits");
                TestBrowser.shot(seen, "signal-limits-" + (dark ? "390-dark" : "1280-light"));
                assertThat(TestBrowser.overflows(seen)).isFalse();
                assertThat(TestBrowser.faults(seen)).isEmpty();
            }
            page.fill("#note", "Too many told of a third.");
            page.locator("form.editor button[type=submit]").click();
            page.waitForURL("**/desk/signal/account/*");
            assertThat(page.locator("pre.text").innerText())
                    .contains("limits: { fall: -0.4 }", "lasts: \"3 of 4 months\"", "severity: caution");
            String draft = page.url();

            // changed again, it is the same draft; two numbers of one signal, the rest as it was
            page.locator("a:has-text('Change limits')").click();
            page.fill("input[name='limit.inflow-collapses.fall']", "-0.6");
            page.fill("#note", "Then the other one too.");
            page.locator("form.editor button[type=submit]").click();
            page.waitForURL(draft);
            assertThat(page.locator("pre.text").innerText())
                    .contains("limits: { fall: -0.4 }", "limits: { fall: -0.6 }");
            browser.assertQuiet();
        }
    }
}
