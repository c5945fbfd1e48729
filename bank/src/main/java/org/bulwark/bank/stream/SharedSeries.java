package org.bulwark.bank.stream;

import java.util.Locale;
import java.util.function.Consumer;
import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.chance.Topic;
import org.bulwark.bank.economy.Cycle;
import org.bulwark.bank.economy.Economy;
import org.bulwark.bank.economy.Industry;
import org.bulwark.bank.economy.Region;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.data.event.Event;
import org.bulwark.data.source.Source;
import org.bulwark.files.source.ShippedSources;

/** What tells of no party: prices of property and things by region, and the numbers of the economy, of industries and of regions. */
final class SharedSeries {

    private static final int MONTHS_A_PLACE = 4096;
    private static final String[] THINGS = {"dwelling", "office", "shop", "industrial", "land", "vehicle", "machine"};
    private static final int[] PRICES = {240_000, 190_000, 260_000, 90_000, 12_000, 1_800_000, 4_500_000};

    private final Economy economy;
    private final int first;
    private final int last;
    private final Consumer<Event> out;
    private int place;

    SharedSeries(Economy economy, int first, int last, Consumer<Event> out) {
        this.economy = economy;
        this.first = first;
        this.last = last;
        this.out = out;
    }

    void tell() {
        for (Region region : Region.values()) {
            for (int thing = 0; thing < THINGS.length; thing++) {
                prices(region, thing);
            }
        }
        for (Industry industry : Industry.values()) {
            String name = word(industry);
            series(
                    "industry." + name + ".turnover",
                    month -> 100
                            * StrictMath.exp(0.05 * economy.industry(industry).at(month) + 0.1 * Cycle.level(month)));
            series(
                    "industry." + name + ".default-rate",
                    month -> rate(
                            0.05,
                            economy.industry(industry).at(month) * 0.35 + Cycle.level(month) - industry.burden()));
        }
        for (Region region : Region.values()) {
            String name = word(region);
            series(
                    "region." + name + ".unemployment",
                    month -> rate(0.06, 0.3 * economy.region(region).at(month) + Cycle.level(month)));
            series(
                    "region." + name + ".non-performing",
                    month -> rate(
                            0.02,
                            0.3 * economy.region(region).at(month - 3) + Cycle.level(month - 3) - region.burden()));
        }
        series("economy.confidence", month -> 100 + 40 * Cycle.level(month));
        series("economy.interest", month -> 2.5 + 3 * Cycle.level(month - 6));
        series("economy.prices", month -> 100 * Economy.prices(month));
        series("economy.output", month -> 100 * Economy.prices(month) * (1 + 0.1 * Cycle.level(month)));
        series("economy.credit", month -> 5 + 8 * Cycle.level(month - 3));
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static double rate(double usual, double good) {
        return 100 * usual * StrictMath.exp(-0.8 * good);
    }

    /** A number for each month. */
    @FunctionalInterface
    private interface Path {
        double at(int month);
    }

    private Reporter reporter(String source, String series) {
        Source declared = ShippedSources.find(source).orElseThrow();
        FactSchema schema = declared.schema();
        return new Reporter(declared, schema, series, series + "-", Long.MIN_VALUE, out);
    }

    private Stream chance(int month) {
        return Stream.of(economy.seed(), Topic.EVENT, -1 - (place * (long) MONTHS_A_PLACE + month));
    }

    private void series(String name, Path path) {
        place++;
        Reporter to = reporter("macro-series", name);
        String[] parts = name.split("\\.", -1);
        String kind = parts[parts.length - 1];
        for (int month = first; month <= last; month++) {
            to.month(month, chance(month));
            double value = path.at(month) * to.chance().logNormal(0, 0.01);
            to.at(Days.in(month), 12)
                    .text("series", name)
                    .date("period", Days.last(month))
                    .text("kind", kind)
                    .number("value", value)
                    .text("unit", kind.equals("turnover") || parts[0].equals("economy") ? "index" : "%")
                    .number("change", 100 * (value / path.at(Math.max(first, month - 12)) - 1))
                    .whole("vintage", 0);
            if (parts[0].equals("industry")) {
                to.text("industry", parts[1]);
            } else if (parts[0].equals("region")) {
                to.text("region", parts[1]);
            }
            to.send();
        }
    }

    private void prices(Region region, int thing) {
        place++;
        boolean land = thing < 5;
        Reporter to = reporter("property-price", "property." + word(region) + "." + THINGS[thing]);
        for (int month = first; month <= last; month++) {
            to.month(month, chance(month));
            Stream c = to.chance();
            double fortune = 0.05 * economy.region(region).at(month) + 0.15 * Cycle.level(month - 4);
            double level = StrictMath.exp(fortune * (land ? 1 : 0.3)) * Economy.prices(month) * c.logNormal(0, 0.008);
            to.at(Days.in(month), 12)
                    .text("region", region.title())
                    .text("kind", THINGS[thing])
                    .date("period", Days.last(month))
                    .number("index", 100 * level)
                    .money("price", PRICES[thing] * level)
                    .whole("sales", 5 + c.poisson(30))
                    .whole("days_to_sell", Math.max(5, Math.round(60 - 200 * fortune + 5 * c.normal())))
                    .number("auction_discount", Math.clamp(25 - 40 * fortune + 2 * c.normal(), 0, 90))
                    .number("vacancy", Math.clamp(7 - 15 * fortune + c.normal(), 0, 100))
                    .send();
        }
    }
}
