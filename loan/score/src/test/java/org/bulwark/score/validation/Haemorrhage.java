package org.bulwark.score.validation;

import java.util.stream.IntStream;

/**
 * 113 patients after a haemorrhage and three measurements of each (Turck et al. 2010, Intensive Care Medicine 36, 107–115), the set on
 * which DeLong figures are usually published (R package pROC, data set aSAH). Kept as ranks, which are all that an AUC sees.
 */
final class Haemorrhage {

    /** 1 = poor outcome (41), 0 = good (72). */
    static final byte[] POOR = digits(
            "00001101001011001011101000000000100110110000000001100010001010011101101111000110100000010000000000001111110001000");

    /** 1 = woman. */
    static final byte[] FEMALE = digits(
            "11111000110100110110111011011011111011011110100001101111010110111000011101010001111101001011111101010111011100110");

    /** The grade of the World Federation of Neurosurgical Societies, 1 to 5. */
    static final double[] WFNS = doubles(
            digits(
                    "11113254125255125225211112121134214541425511241125521251222151125214524414121421232421451154221113125225552445111"));

    /** Ranks of the protein S100β. */
    static final double[] S100B = {
        11, 12, 8, 2, 11, 8, 36, 14, 16, 8, 10, 8, 33, 44, 2, 6, 38, 2, 5, 27, 7, 7, 5, 9, 5, 15, 5, 9, 11, 17, 3, 14,
        31, 12, 28, 29, 37, 7, 49, 21, 39, 35, 14, 5, 32, 34, 9, 6, 7, 48, 40, 6, 4, 11, 50, 8, 12, 13, 5, 4, 46, 3, 7,
        25, 1, 7, 2, 19, 43, 7, 23, 44, 6, 22, 6, 14, 7, 11, 8, 6, 9, 27, 9, 24, 5, 8, 26, 18, 5, 3, 20, 30, 8, 13, 6,
        12, 8, 5, 2, 17, 41, 12, 42, 26, 47, 45, 13, 36, 15, 33, 13, 39, 37
    };

    /** Ranks of the protein NDKA. */
    static final double[] NDKA = {
        1, 27, 23, 42, 82, 61, 8, 66, 76, 9, 78, 83, 5, 28, 67, 86, 49, 79, 97, 105, 98, 104, 100, 31, 10, 56, 13, 11,
        108, 62, 35, 36, 38, 84, 4, 72, 90, 22, 17, 25, 14, 33, 65, 21, 74, 101, 18, 16, 58, 69, 2, 30, 19, 64, 109, 95,
        91, 39, 87, 53, 41, 106, 12, 48, 55, 70, 80, 93, 63, 34, 89, 24, 107, 76, 43, 45, 75, 6, 33, 3, 88, 81, 60, 30,
        47, 85, 46, 7, 54, 20, 37, 44, 96, 26, 57, 63, 102, 51, 59, 29, 32, 99, 52, 73, 103, 50, 94, 40, 71, 77, 92, 15,
        68
    };

    private Haemorrhage() {}

    private static byte[] digits(String text) {
        return Sample.bytes(text.chars().map(c -> c - '0').toArray());
    }

    private static double[] doubles(byte[] bytes) {
        return IntStream.range(0, bytes.length).mapToDouble(i -> bytes[i]).toArray();
    }
}
