package org.bulwark.bank.stream;

import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.economy.Region;

/** How a customer comes to the bank's pages. One hand behind several firms is seen by one device. */
final class DeviceUse implements Emitter {

    private int devices = 1;

    @Override
    public void month(Life life, Reporter to) {
        Stream c = to.chance();
        boolean group = life.deceives(FraudKind.SHELL_GROUP);
        double trouble = life.trouble(Trace.BUREAU);
        int sessions = 1 + c.poisson(2.5);
        double latitude = latitude(life.course().party().region());
        for (int i = 0; i < sessions; i++) {
            boolean fresh = c.chance(0.02);
            devices += fresh ? 1 : 0;
            boolean shared = group && c.chance(0.5);
            boolean fails = c.chance(0.05);
            boolean change = c.chance(0.012 + (group ? 0.02 : 0) + 0.02 * trouble);
            boolean asks = c.chance(0.015 + 0.06 * trouble);
            double away = c.chance(0.05) ? 300 * c.exponential() : 4 * c.exponential();
            double hour = c.chance(0.06 + 0.08 * trouble) ? 5 * c.uniform() : 7 + 15 * c.uniform();
            to.at(c.between(1, 28), hour)
                    .text("session", to.id())
                    .text(
                            "kind",
                            fails
                                    ? "login-failed"
                                    : change
                                            ? "contact-change"
                                            : asks ? "limit-request" : c.chance(0.4) ? "transfer" : "login")
                    .text("device", shared ? "dev-g" + group(life) : life.own("dev-") + "-" + devices)
                    .text("user", life.own("u"))
                    .text("phone", shared && c.chance(0.5) ? "ph-g" + group(life) : life.own("ph-"))
                    .text(
                            "network",
                            shared
                                    ? "net-g" + group(life)
                                    : "net-" + (life.course().number() * 7 % 5000 + c.between(0, 3)))
                    .text("country", away > 800 ? "abroad" : "home")
                    .number("latitude", latitude + away / 111 * (c.uniform() - 0.5))
                    .number("longitude", 2 * latitude - 75 + away / 111 * (c.uniform() - 0.5))
                    .number("distance", Math.min(20_000, away))
                    .flag("emulator", c.chance(shared ? 0.08 : 0.003))
                    .flag("rooted", c.chance(0.02))
                    .flag("proxy", c.chance(shared ? 0.15 : 0.02))
                    .flag("new_device", fresh)
                    .whole("shared_users", shared ? c.between(1, 4) : c.chance(0.05) ? 1 : 0)
                    .whole("failures", fails ? 1 + c.poisson(1) : 0)
                    .flag("listed", c.chance(shared ? 0.01 : 0.001))
                    .flag("night", hour < 6)
                    .number("typing_speed", Math.max(0.3, 3.5 + c.normal()))
                    .flag("pasted", c.chance(shared ? 0.3 : 0.08))
                    .send();
        }
    }

    /** The least number of the group, so that all its members show the same. */
    private static long group(Life life) {
        long least = life.course().number();
        for (long other : life.course().fraud().orElseThrow().others()) {
            least = Math.min(least, other);
        }
        return least;
    }

    /** Where a region of the country that exists nowhere would lie. */
    private static double latitude(Region region) {
        return switch (region) {
            case CAPITAL -> 44.5;
            case NORTH -> 46.2;
            case COAST -> 43.1;
            case PLAINS -> 45.0;
            case LAKES -> 45.8;
            case VALLEYS -> 44.0;
            case BORDER -> 46.9;
            case ISLANDS -> 42.0;
        };
    }
}
