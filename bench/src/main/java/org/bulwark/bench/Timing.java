package org.bulwark.bench;

import java.util.Arrays;

/**
 * The runs of one side, shortest first.
 *
 * @param seconds the wall time of each run
 * @param cores processor time over wall time, all runs together: how many cores were at work
 */
record Timing(double[] seconds, double cores) {

    Timing {
        seconds = seconds.clone();
        Arrays.sort(seconds);
    }

    double median() {
        int half = seconds.length / 2;
        return seconds.length % 2 == 1 ? seconds[half] : (seconds[half - 1] + seconds[half]) / 2;
    }

    double least() {
        return seconds[0];
    }

    double most() {
        return seconds[seconds.length - 1];
    }
}
