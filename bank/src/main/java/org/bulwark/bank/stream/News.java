package org.bulwark.bank.stream;

import java.util.List;
import org.bulwark.bank.chance.Stream;

/**
 * What is written about a firm. Bad news follows trouble, but also hits the honest; good news is bought by some. One story is
 * copied by others within days, shortened or with another headline.
 */
final class News implements Emitter {

    private static final String[] OUTLETS = {
        "Ningjing Daily", "Trade Post", "财经观察", "城市晚报", "Market Eye", "本地生活", "Forum 8"
    };
    private static final String[] CHANNELS = {"newspaper", "portal", "portal", "newspaper", "portal", "social", "forum"
    };

    @Override
    public void month(Life life, Reporter to) {
        Stream c = to.chance();
        double trouble = life.trouble(Trace.NEWS);
        double large = Math.min(1, life.employees() / 20.0);
        if (c.chance((0.004 + 0.16 * trouble) * (0.3 + large))) {
            tell(life, to, "bad");
        }
        if (c.chance(0.012 * (0.3 + large) + (life.swollen() > 0 ? 0.05 : 0))) {
            tell(life, to, "good");
        }
        if (c.chance(0.012)) {
            tell(life, to, "plain");
        }
    }

    private static void tell(Life life, Reporter to, String mood) {
        Stream c = to.chance();
        List<Stories.Story> stories = Stories.of(mood);
        boolean chinese = life.name().codePointAt(0) > 0x2E80;
        Stories.Story story = stories.get((int) (c.uniform() * stories.size()));
        for (int again = 0; again < 6 && chinese != story.language().equals("zh"); again++) {
            story = stories.get((int) (c.uniform() * stories.size()));
        }
        String number = Integer.toString(c.between(3, 90));
        String title = filled(story.title(), life, number);
        String text = filled(story.text(), life, number);
        int copies = 1 + (c.chance(0.4) ? c.poisson(1.5) : 0);
        int day = c.between(1, 24);
        double hour = 6 + 14 * c.uniform();
        for (int i = 0; i < copies; i++) {
            int outlet = (int) (c.uniform() * OUTLETS.length);
            boolean shortened = i > 0 && c.chance(0.4);
            to.at(day + i / 2, Math.min(23, hour + i))
                    .text("link", to.id())
                    .text("title", i > 0 && c.chance(0.3) ? "[" + OUTLETS[outlet] + "] " + title : title)
                    .text("text", shortened ? text.substring(0, text.length() * 3 / 5) + "…" : text)
                    .text("language", story.language())
                    .text("outlet", OUTLETS[outlet])
                    .text("channel", CHANNELS[outlet])
                    .whole("reach", (long) (500 * StrictMath.exp(3 * c.uniform())))
                    .whole("replies", c.poisson(mood.equals("bad") ? 9 : 2))
                    .flag("official", mood.equals("good") && c.chance(0.3))
                    .send();
        }
    }

    private static String filled(String pattern, Life life, String number) {
        return pattern.replace("{name}", life.name())
                .replace("{town}", life.course().party().region().title())
                .replace("{n}", number);
    }
}
