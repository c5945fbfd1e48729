package org.bulwark.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers from bytes are the JDK's doubles, to the bit. */
class NumberTextTest {

    private final NumberText number = new NumberText();

    private boolean read(String text) {
        byte[] bytes = ("," + text + ",").getBytes(StandardCharsets.UTF_8);
        return number.read(bytes, 1, bytes.length - 1);
    }

    @Test
    void everyWayOfWritingGivesTheNearestDouble() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        for (int i = 0; i < 50_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            String text = switch (random.nextInt(5)) {
                case 0 -> Double.toString(value);
                case 1 -> String.format(Locale.ROOT, "%.6f", random.nextGaussian() * 1e5);
                case 2 -> Long.toString(random.nextLong() >> random.nextInt(64));
                case 3 -> String.format(Locale.ROOT, "%+.17e", value);
                default -> random.nextLong(1L << 40) + "." + random.nextLong(1L << 62) + "E" + random.nextInt(-30, 30);
            };
            assertThat(read(text)).as(text).isTrue();
            assertThat(Double.doubleToLongBits(number.value()))
                    .as(text)
                    .isEqualTo(Double.doubleToLongBits(Double.parseDouble(text)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", "+", ".", "e5", "1e", "1e+", "1.2.3", "0x10", "1f", "1d", "1_000", "1,5", "--1", "infi", "na",
                "١٢", "1 2"
            })
    void otherTextsAreNoNumbers(String text) {
        assertThat(read(text)).isFalse();
    }
}
