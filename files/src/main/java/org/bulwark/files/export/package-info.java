/**
 * A scorecard in the languages of others: SQL, PMML, and a table of points for spreadsheets.
 *
 * <p>What is printed is what is applied: every export gives the points that {@link org.bulwark.score.scorecard.Scorecard#score} gives.
 */
@NullMarked
package org.bulwark.files.export;

import org.jspecify.annotations.NullMarked;
