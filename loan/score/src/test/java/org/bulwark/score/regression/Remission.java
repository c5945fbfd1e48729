package org.bulwark.score.regression;

/** 27 cancer patients and their remission (Lee 1974), as printed in the SAS/STAT User's Guide, LOGISTIC, example 1. */
public final class Remission {

    private static final String[] NAMES = {"cell", "smear", "infil", "li", "blast", "temp"};

    private static final double[][] COLUMNS = {
        {.8, .9, .8, 1, .9, 1, .95, .95, 1, .95, .85, .7, .8, .2, 1, 1, .65, 1, .5, 1, 1, .9, 1, .95, 1, 1, 1},
        {
            .83, .36, .88, .87, .75, .65, .97, .87, .45, .36, .39, .76, .46, .39, .9, .84, .42, .75, .44, .63, .33, .93,
            .58, .32, .6, .69, .73
        },
        {
            .66, .32, .7, .87, .68, .65, .92, .83, .45, .34, .33, .53, .37, .08, .9, .84, .27, .75, .22, .63, .33, .84,
            .58, .3, .6, .69, .73
        },
        {
            1.9, 1.4, .8, .7, 1.3, .6, 1, 1.9, .8, .5, .7, 1.2, .4, .8, 1.1, 1.9, .5, 1, .6, 1.1, .4, .6, 1, 1.6, 1.7,
            .9, .7
        },
        {
            1.1, .74, .176, 1.053, .519, .519, 1.23, 1.354, .322, 0, .279, .146, .38, .114, 1.037, 2.064, .114, 1.322,
            .114, 1.072, .176, 1.591, .531, .886, .964, .398, .398
        },
        {
            .996, .992, .982, .986, .98, .982, .992, 1.02, .999, 1.038, .988, .982, 1.006, .99, .99, 1.02, 1.014, 1.004,
            .99, .986, 1.01, 1.02, 1.002, .988, .99, .986, .986
        }
    };

    private Remission() {}

    /** The six risk factors. */
    public static String[] names() {
        return NAMES.clone();
    }

    /** One array a factor, in the order of the names; not to be changed. */
    public static double[][] columns() {
        return COLUMNS.clone();
    }

    /** 1 for remission. */
    public static byte[] outcome() {
        return new byte[] {1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 1, 1, 0};
    }
}
