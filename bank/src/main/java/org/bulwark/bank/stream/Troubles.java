package org.bulwark.bank.stream;

import org.bulwark.bank.chance.Stream;

/**
 * How trouble comes and passes. Before most defaults it grows over half a year to three years, by steps and with good months between; one
 * default in ten comes without warning. About as much trouble comes and passes without a default: bad luck that an honest firm survives.
 */
final class Troubles {

    private static final double SUDDEN = 0.1;
    private static final double PASSING = 0.0045;

    private Troubles() {}

    static double[] of(long seed, long k, Courses.Roots roots, int from, int last, int defaulted) {
        Stream stream = Courses.chance(seed, k, 0);
        double[] trouble = new double[last - from + 1];
        ahead(trouble, from, defaulted, stream);
        passing(trouble, roots, from, stream);
        Stream weather = Courses.chance(seed, k, 1);
        for (int i = 0; i < trouble.length; i++) {
            double good = weather.chance(0.12) ? 0.55 : 1;
            trouble[i] = from + i >= defaulted ? trouble[i] : trouble[i] * good;
        }
        return trouble;
    }

    private static void ahead(double[] trouble, int from, int defaulted, Stream stream) {
        boolean sudden = stream.chance(SUDDEN);
        int lead = sudden ? stream.between(0, 3) : 8 + (int) Math.min(28, 9 * stream.exponential());
        double bend = 0.6 + stream.uniform();
        double height = 0.75 + 0.3 * stream.uniform();
        if (defaulted == Course.NEVER) {
            return;
        }
        for (int i = Math.max(0, defaulted - lead - from); i < trouble.length; i++) {
            double way = (from + i - defaulted + lead + 1) / (lead + 1.0);
            trouble[i] = way >= 1 ? 1.1 : height * StrictMath.pow(way, bend);
        }
    }

    private static void passing(double[] trouble, Courses.Roots roots, int from, Stream stream) {
        int until = -1;
        int begun = 0;
        double peak = 0;
        for (int i = 0; i < trouble.length; i++) {
            double strain = StrictMath.exp(-0.7 * roots.health().at(from + i));
            boolean comes = stream.chance(PASSING * strain);
            if (i > until && comes) {
                begun = i;
                until = i + stream.between(5, 20);
                peak = 0.3 + 0.65 * stream.uniform();
            }
            if (i <= until) {
                double way = (i - begun + 1.0) / (until - begun + 1.0);
                trouble[i] = Math.max(trouble[i], peak * Math.min(1, 1.6 * Math.min(way, 1.25 * (1.05 - way))));
            }
        }
    }
}
