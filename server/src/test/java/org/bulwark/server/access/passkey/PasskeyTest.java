package org.bulwark.server.access.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Set;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestBrowser;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A real Chromium with an authenticator of its own, which verifies its person without asking. */
@ExtendWith(TestServer.class)
@Tag("browser")
class PasskeyTest {

    private static void plugInAuthenticator(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", parameters);
    }

    @Test
    void aPasskeyIsRegisteredSignsInStandsInForThePasswordAndIsRemoved(Server server) {
        TestAccounts.Made made = TestAccounts.make(server, UserRole.OFFICER, Set.of("ours"));
        String house = server.url().replace("127.0.0.1", "localhost");
        try (TestBrowser browser = TestBrowser.on(server)) {
            Page page = browser.reader(1280, false);
            plugInAuthenticator(page);
            page.navigate(house + "/access/login?back=/access/me");
            page.fill("input[name=login]", made.login());
            page.fill("input[name=password]", made.password());
            page.click("button[type=submit]");
            page.waitForURL(house + "/access/me");

            page.fill("#passkey-label", "Laptop");
            page.click("[data-passkey=register]");
            page.waitForSelector("text=Laptop");
            assertThat(server.part(Passkeys.class).of(made.account().id())).hasSize(1);

            page.context().clearCookies();
            page.navigate(house + "/access/login?back=/access/me");
            page.click("[data-passkey=sign-in]");
            page.waitForURL(house + "/access/me");
            assertThat(page.content()).contains(made.login());

            page.navigate(house + "/access/step-up?back=/access/me");
            page.click("[data-passkey=step-up]");
            page.waitForURL(house + "/access/me");

            page.click("form[action*='/access/passkeys/'] button");
            page.waitForURL(house + "/access/me");
            assertThat(server.part(Passkeys.class).of(made.account().id())).isEmpty();
            browser.assertQuiet();
        }
    }
}
