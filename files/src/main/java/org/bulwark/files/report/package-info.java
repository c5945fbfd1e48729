/**
 * Reports: a scorecard as one file of HTML that says what it is, how good it is, on which rows that was found, and where it comes from.
 *
 * <p>The file stands alone: no script, no font, no picture and no address of anything outside; its own policy forbids them and allows
 * only its own style sheet, by hash. It is read in a browser, in a mail, on paper, in the light and in the dark, on a telephone, and by a
 * screen reader. Charts are static SVG (see {@link org.bulwark.files.report.chart}); markup is a typed tree (see
 * {@link org.bulwark.files.report.markup}); all words stand in {@code report.properties}, and a language is one more file beside it. Equal
 * content gives equal bytes: nothing here reads a clock.
 */
@NullMarked
package org.bulwark.files.report;

import org.jspecify.annotations.NullMarked;
