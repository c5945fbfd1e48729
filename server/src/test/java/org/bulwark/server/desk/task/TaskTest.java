package org.bulwark.server.desk.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestBrowser;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.data.intake.TestSources;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.transaction.support.TransactionTemplate;

/** What is asked for, who may do it, and what becomes of it. */
@NullMarked
@ExtendWith(TestServer.class)
class TaskTest {

    private static final String TASKS = "/api/desk/tasks/";
    private static final String FOUND = "Three lorries stood at the gate, two of them empty.";
    private static final String ANSWER =
            "{\"found\":\"" + FOUND + "\",\"values\":{\"lorries\":\"3\",\"place\":\"31.2304, 121.4737\"}}";

    private final Server server;

    TaskTest(Server server) {
        this.server = server;
    }

    private TaskRow task(String branch, boolean second, LocalDate due) {
        UUID firm = TestSources.firm(server, branch, TestSources.number());
        return TestTasks.open(server, TestTasks.inspection(firm, branch, second, due));
    }

    private static LocalDate soon() {
        return LocalDate.now(java.time.ZoneOffset.UTC).plusDays(5);
    }

    @Test
    void whatIsAskedForTwiceIsOneTask() {
        TaskRow first = task("task-a", false, soon());
        NewTask again = TestTasks.inspection(first.party(), "task-a", true, soon());
        assertThat(TestTasks.open(server, again)).isEqualTo(first);
        ApiUser manager = ApiUser.of(server, UserRole.RELATIONSHIP_MANAGER, Set.of("task-a"));
        assertThat(manager.get("/api/desk/tasks?party=" + first.party()).body())
                .containsOnlyOnce("\"kind\" : \"inspection\"".replace(" ", ""));
    }

    @Test
    void aFormIsFilledAndWhatIsMissingIsNamed() {
        TaskRow task = task("task-b", false, soon());
        ApiUser manager = ApiUser.of(server, UserRole.RELATIONSHIP_MANAGER, Set.of("task-b"));
        assertThat(ApiUser.tree(manager.post(TASKS + task.id() + "/take", "{}")))
                .containsEntry("owner", manager.login());
        assertThat(ApiUser.tree(manager.post(TASKS + task.id() + "/answer", "{\"found\":\"" + FOUND + "\"}"))
                        .toString())
                .contains("desk/task-answer-invalid", "'lorries' is empty");
        assertThat(ApiUser.tree(manager.post(TASKS + task.id() + "/answer", ANSWER.replace("31.2304", "131.2304")))
                        .toString())
                .contains("'place' cannot be read");
        assertThat(ApiUser.tree(manager.post(TASKS + task.id() + "/answer", ANSWER)))
                .containsEntry("state", "done");
        Map<String, Object> whole = ApiUser.tree(manager.get(TASKS + task.id()));
        assertThat(whole).containsEntry("found", FOUND).containsEntry("answeredBy", manager.login());
        assertThat(ApiUser.tree(manager.post(TASKS + task.id() + "/answer", ANSWER))
                        .get("code"))
                .isEqualTo("desk/task-ended");
    }

    @Test
    void aSecondPersonAgreesOrSendsBack() {
        TaskRow task = task("task-c", true, soon());
        ApiUser manager = ApiUser.of(server, UserRole.RELATIONSHIP_MANAGER, Set.of("task-c"));
        ApiUser officer = ApiUser.of(server, UserRole.OFFICER, Set.of("task-c"));
        String path = TASKS + task.id();
        assertThat(ApiUser.tree(manager.post(path + "/answer", ANSWER))).containsEntry("state", "answered");
        assertThat(ApiUser.tree(manager.post(path + "/agree", "{}")).get("code"))
                .isEqualTo("desk/task-second-person");
        assertThat(ApiUser.tree(officer.post(path + "/send-back", "{\"why\":\"Which of the two gates was it?\"}")))
                .containsEntry("state", "open");
        assertThat(ApiUser.tree(manager.get(path)))
                .containsEntry("objection", "Which of the two gates was it?")
                .containsEntry("found", FOUND);
        assertThat(ApiUser.tree(manager.post(path + "/answer", ANSWER))).containsEntry("state", "answered");
        assertThat(ApiUser.tree(officer.post(path + "/agree", "{}"))).containsEntry("state", "done");
    }

    @Test
    void whatWasMissedGoesUpALevelOnce() {
        TaskRow task = task("task-d", false, LocalDate.of(2026, 1, 5));
        ApiUser manager = ApiUser.of(server, UserRole.RELATIONSHIP_MANAGER, Set.of("task-d"));
        manager.post(TASKS + task.id() + "/take", "{}");
        Tasks tasks = server.part(Tasks.class);
        assertThat(tasks.escalate(LocalDate.of(2026, 1, 5))).isZero();
        tasks.escalate(LocalDate.of(2026, 1, 6));
        assertThat(tasks.escalate(LocalDate.of(2026, 1, 7))).isZero();
        assertThat(ApiUser.tree(manager.get(TASKS + task.id())).toString())
                .contains("level=officer", "escalated=true", "late=true", "owner=null");
        assertThat(ApiUser.tree(manager.post(TASKS + task.id() + "/answer", ANSWER))
                        .get("code"))
                .isEqualTo("desk/task-level");
        ApiUser officer = ApiUser.of(server, UserRole.OFFICER, Set.of("task-d"));
        assertThat(ApiUser.tree(officer.post(TASKS + task.id() + "/answer", ANSWER)))
                .containsEntry("state", "done");
        assertThat(officer.get("/api/desk/tasks?due=late&state=all&branch=task-d")
                        .body())
                .contains(task.name());
    }

    @Test
    void aTaskIsGivenToSomebodyWhoCanDoIt() {
        TaskRow task = task("task-e", false, soon());
        ApiUser risk = ApiUser.of(server, UserRole.RISK_MANAGER);
        ApiUser manager = ApiUser.of(server, UserRole.RELATIONSHIP_MANAGER, Set.of("task-e"));
        ApiUser stranger = ApiUser.of(server, UserRole.RELATIONSHIP_MANAGER, Set.of("task-f"));
        String path = TASKS + task.id();
        assertThat(ApiUser.tree(risk.post(path + "/assign", "{\"owner\":\"" + stranger.login() + "\"}"))
                        .get("code"))
                .isEqualTo("desk/task-owner-invalid");
        assertThat(ApiUser.tree(risk.post(path + "/assign", "{\"owner\":\"" + manager.login() + "\"}")))
                .containsEntry("owner", manager.login());
        assertThat(ApiUser.of(server, UserRole.AUDITOR)
                        .post(path + "/take", "{}")
                        .statusCode())
                .isEqualTo(403);
        server.part(TransactionTemplate.class)
                .executeWithoutResult(status -> server.part(Tasks.class).drop(task.key()));
        assertThat(ApiUser.tree(manager.get(path)).toString()).contains("state=dropped");
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void thePagesShowThemAndTakeAPhoto() throws IOException {
        TaskRow task = task("task-g", true, LocalDate.of(2026, 1, 5));
        TestAccounts.Made manager = TestAccounts.make(server, UserRole.OFFICER, Set.of("task-g"));
        try (TestBrowser browser = TestBrowser.on(server)) {
            Page page = browser.signedIn(manager, 1280, false);
            page.navigate("/desk/tasks");
            assertThat(page.locator("tbody").innerText()).contains("Visit the premises", "Late");
            assertThat(TestBrowser.faults(page)).isEmpty();
            TestBrowser.shot(page, "tasks-1280-light");
            page.click("tbody a:has-text('Visit the premises')");
            page.waitForSelector("input[type=file]");
            page.setInputFiles("input[type=file]", new FilePayload("gate.png", "image/png", picture()));
            page.click("button:has-text('Add a photo')");
            page.waitForSelector(".photos img");
            TestBrowser.await(page, "document.querySelector('.photos img').naturalWidth === 320");
            page.setInputFiles(
                    "input[type=file]",
                    new FilePayload(
                            "gate.png",
                            "image/png",
                            "<svg onload=1>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            page.click("button:has-text('Add a photo')");
            page.waitForSelector("text=no JPEG or PNG");
            TestBrowser.shot(page, "task-1280-light");
            page.fill("#lorries", "3");
            page.fill("#place", "31.2304, 121.4737");
            page.fill("#found", FOUND);
            page.click("form.form button.btn-primary");
            page.waitForSelector("text=waits for a second person");
            Page small = browser.signedIn(manager, 390, true);
            for (String path : List.of("/desk/tasks?state=all", "/desk/tasks/" + task.id())) {
                small.navigate(path);
                TestBrowser.shot(small, "task" + (path.contains("?") ? "s" : "") + "-390-dark");
                assertThat(TestBrowser.overflows(small)).as(path).isFalse();
                assertThat(TestBrowser.faults(small)).as(path).isEmpty();
            }
            assertThat(TestBrowser.faults(page)).isEmpty();
            browser.assertQuiet();
        }
    }
}
