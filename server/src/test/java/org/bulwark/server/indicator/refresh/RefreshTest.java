package org.bulwark.server.indicator.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.data.Profile;
import org.bulwark.server.data.Profiles;
import org.bulwark.server.data.intake.TestSources;
import org.bulwark.server.indicator.CatalogueBook;
import org.bulwark.server.indicator.Edition;
import org.bulwark.server.indicator.Readings;
import org.bulwark.server.indicator.States;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A refresh reads every party once as of one instant, whatever happens meanwhile, and from then on parties are ranked among their peers. */
@NullMarked
@ExtendWith(TestServer.class)
class RefreshTest {

    private static final String RANKED = "operation.electricity.sum_12m_peer_rank";

    private final Server server;

    RefreshTest(Server server) {
        this.server = server;
    }

    private void bills(UUID firm, double use) {
        List<Map<String, Object>> bills = new ArrayList<>();
        LocalDate month = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1);
        for (int i = 1; i <= 3; i++) {
            String word = month.minusMonths(i).toString().substring(0, 7);
            bills.add(TestSources.bill(firm.toString(), firm + "/" + word + "/" + use, word, use));
        }
        Map<String, Object> answer = ApiUser.tree(ApiUser.of(server, UserRole.MACHINE)
                .send("POST", "/api/data/events", "application/x-ndjson", TestSources.lines(bills)));
        assertThat(answer.get("accepted")).as(String.valueOf(answer)).isEqualTo(bills.size());
    }

    private List<UUID> firms(String branch, int count) {
        List<UUID> firms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID firm = TestSources.firm(server, branch, TestSources.number(), "utility-data");
            server.part(Profiles.class).keep(Map.of(firm, Profile.of(branch, "")), now());
            bills(firm, 100 + 10 * i);
            firms.add(firm);
        }
        return firms;
    }

    private static long now() {
        return Microseconds.since1970(Instant.now());
    }

    private double rank(UUID firm, long instant) {
        return server.part(Readings.class).asOf(firm, instant).value(RANKED).orElse(Double.NaN);
    }

    @Test
    void afterARefreshAPartyIsRankedInItsIndustryAndBeforeItIsNot() {
        List<UUID> firms = firms("mining", 25);
        long before = now();
        Refresh done = server.part(RefreshJob.class).refresh(UUID.randomUUID(), 7, (step, at, of) -> {});
        assertThat(done.told()).isGreaterThanOrEqualTo(25);
        assertThat(rank(firms.getFirst(), before))
                .as("by what was made before, if anything was: nobody of this industry was in it")
                .isNotEqualTo(0.5 / 25);
        assertThat(rank(firms.getFirst(), now())).isEqualTo(0.5 / 25);
        assertThat(rank(firms.get(12), now())).isEqualTo(12.5 / 25);
        assertThat(rank(firms.get(24), now())).isEqualTo(24.5 / 25);
    }

    @Test
    void amongTooFewOfAnIndustryNobodyIsRankedByIt() {
        List<UUID> few = firms("forestry", 3);
        firms("fishing", 20);
        server.part(RefreshJob.class).refresh(UUID.randomUUID(), 500, (step, at, of) -> {});
        assertThat(rank(few.getFirst(), now()))
                .as("among all parties of the bank")
                .isNotEqualTo(0.5 / 3)
                .isBetween(0.0, 1.0);
    }

    @Test
    void aRefreshThatIsKilledGoesOnAndEndsAsIfItHadNotBeen() {
        List<UUID> firms = firms("quarrying", 21);
        UUID id = UUID.randomUUID();
        RefreshJob job = server.part(RefreshJob.class);
        int[] steps = {0};
        assertThatThrownBy(() -> job.refresh(id, 5, (step, at, of) -> {
                    if (++steps[0] == 3) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .hasMessage("killed");
        Refresh half = server.part(Refreshes.class).find(id).orElseThrow();
        assertThat(half.finishedAt()).isEmpty();
        assertThat(half.parties()).isEqualTo(10);
        long asOf = half.moment().instant();
        UUID late = firms.getLast();
        Map<UUID, IndicatorValues> expected = new HashMap<>();
        Edition edition = server.part(CatalogueBook.class).current();
        firms.forEach(firm -> expected.put(
                firm, edition.reading().at(server.part(States.class).asOf(firm, asOf, edition), asOf)));
        bills(late, 9_999); // what comes meanwhile is of a later instant
        Refresh done = job.refresh(id, 50, (step, at, of) -> {});
        assertThat(done.moment()).isEqualTo(half.moment());
        assertThat(done.parties()).isGreaterThan(half.parties());
        Map<UUID, double[]> kept = new LinkedHashMap<>();
        firms.forEach(
                firm -> server.part(Refreshes.class).reading(id, firm).ifPresent(values -> kept.put(firm, values)));
        firms.forEach(firm -> {
            double[] read = Objects.requireNonNull(kept.get(firm));
            double[] wanted = Objects.requireNonNull(expected.get(firm)).toArray();
            for (int i = 0; i < wanted.length; i++) {
                assertThat(Double.doubleToLongBits(read[i])).isEqualTo(Double.doubleToLongBits(wanted[i]));
            }
        });
    }

    @Test
    void whoMayHaveItRefreshedAsksAndOthersAreRefused() throws Exception {
        ApiUser modeller = ApiUser.of(server, UserRole.MODELLER);
        Map<String, Object> asked = ApiUser.tree(modeller.post("/api/indicator/refreshes", "{}"));
        assertThat(asked.get("status")).isIn("waiting", "running", "done");
        String path = "/api/indicator/refreshes/" + asked.get("id");
        ApiUser officer = ApiUser.of(server, UserRole.OFFICER);
        assertThat(officer.post("/api/indicator/refreshes", "{}").statusCode()).isEqualTo(403);
        assertThat(officer.post(path + "/cancel", "{}").statusCode()).isEqualTo(403);
        Map<String, Object> told = ApiUser.tree(officer.get(path));
        for (int i = 0; i < 400 && !"done".equals(told.get("status")); i++) {
            Thread.sleep(50);
            told = ApiUser.tree(officer.get(path));
        }
        assertThat(told.get("status")).as(String.valueOf(told)).isEqualTo("done");
        assertThat(told.get("createdBy")).isEqualTo(modeller.login());
        assertThat(ApiUser.tree(modeller.post(path + "/cancel", "{}")).get("status"))
                .as("what is over stays as it is")
                .isEqualTo("done");
    }
}
