/**
 * Charts as static SVG: {@link org.bulwark.files.report.chart.Plot} has two axes and its own size,
 * {@link org.bulwark.files.report.chart.Strip} is one line of a chart whose lines are the rows of a list.
 *
 * <p>Drawn here and not by ECharts in the browser, because this file must print, go by mail and open in ten years without a script. Colours
 * are left to the style sheet by class, so that one drawing serves light, dark and paper; no meaning hangs on colour alone.
 */
@NullMarked
package org.bulwark.files.report.chart;

import org.jspecify.annotations.NullMarked;
