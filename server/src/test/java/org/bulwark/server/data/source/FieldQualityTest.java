package org.bulwark.server.data.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.bulwark.basics.rule.FactType;
import org.bulwark.data.quality.FieldCounts;
import org.bulwark.data.source.Field;
import org.bulwark.data.source.Source;
import org.bulwark.files.source.ShippedSources;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.data.intake.FieldDays;
import org.bulwark.server.data.intake.FieldWatch;
import org.bulwark.server.data.intake.TestSources;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What fields held is counted at intake, and a field that drifts is told with its reason. */
@NullMarked
@ExtendWith(TestServer.class)
class FieldQualityTest {

    private static @Nullable Object value(Field field, Random random, double scale) {
        FactType type = field.type();
        return switch (type) {
            case WHOLE, MONEY -> Math.round(scale * Math.exp(5 + random.nextGaussian()));
            case NUMBER -> scale * Math.exp(2 + random.nextGaussian());
            case FLAG -> random.nextInt(10) == 0;
            case TEXT, DATE -> "x";
        };
    }

    /** A source whose amounts were counted in another unit for the last week, and whose second field is often left out. */
    static void drifted(Server server, String code) {
        Source source = ShippedSources.find(code).orElseThrow();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (int ago = 0; ago < 60; ago++) {
            Random random = new Random(ago);
            boolean late = ago < 7;
            Map<String, FieldCounts> fields = new HashMap<>();
            for (int slot = 0; slot < source.fields().size(); slot++) {
                Field field = source.fields().get(slot);
                FieldCounts counts = new FieldCounts();
                for (int i = 0; i < 40; i++) {
                    boolean left = slot == 1 && random.nextInt(late ? 2 : 50) == 0;
                    counts.add(field, left ? null : value(field, random, late && slot > 2 ? 100 : 1));
                }
                fields.put(field.name(), counts);
            }
            server.part(FieldDays.class).add(code, today.minusDays(ago), fields);
        }
    }

    @Test
    void whatIsAcceptedIsCountedByFieldAndWhatChangesIsTold(Server server) {
        UUID firm = TestSources.firm(server, "fields", TestSources.number(), "labour-data");
        Source source = ShippedSources.find("housing-fund").orElseThrow();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Map<String, FieldCounts> before = new HashMap<>();
        for (Field field : source.fields()) {
            FieldCounts counts = new FieldCounts();
            Random random = new Random(1);
            for (int i = 0; i < 400; i++) {
                counts.add(
                        field,
                        field.name().equals("due")
                                ? (Object) (long) (1_000_000 + random.nextInt(500_000))
                                : value(field, random, 1));
            }
            before.put(field.name(), counts);
        }
        before.put("accounts", new FieldCounts());
        server.part(FieldDays.class).add("housing-fund", today.minusDays(30), before);
        long othersToday =
                counted(server, today).getOrDefault("rate", new FieldCounts()).records();
        long othersGiven =
                counted(server, today).getOrDefault("rate", new FieldCounts()).given();
        List<Map<String, Object>> records = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("period", "2026-01-31");
            data.put("accounts", 5);
            data.put("due", "120.50");
            data.put("paid", "120.50");
            if (i % 2 == 0) {
                data.put("rate", 12);
            }
            records.add(
                    TestSources.event("housing-fund", firm.toString(), firm + "/" + i, "2026-01-31T12:00:00Z", data));
        }
        Map<String, Object> sent = ApiUser.tree(ApiUser.of(server, UserRole.MACHINE)
                .send("POST", "/api/data/events", "application/x-ndjson", TestSources.lines(records)));
        assertThat(sent.get("accepted")).as(String.valueOf(sent)).isEqualTo(80);
        assertThat(counted(server, today).get("rate")).isNotNull().satisfies(rate -> {
            assertThat(rate.records() - othersToday).isEqualTo(80);
            assertThat(rate.given() - othersGiven).isEqualTo(40);
        });
        Map<String, Object> told =
                ApiUser.tree(ApiUser.of(server, UserRole.MODELLER).get("/api/data/sources/housing-fund"));
        String fields = String.valueOf(told.get("fields"));
        assertThat(fields).contains("data/field-drift", "field=due").contains("data/field-sparser", "field=rate");
    }

    private static Map<String, FieldCounts> counted(Server server, LocalDate today) {
        server.part(FieldWatch.class).keep();
        return Optional.ofNullable(
                        server.part(FieldDays.class).of("housing-fund", today).get(today))
                .orElse(Map.of());
    }
}
