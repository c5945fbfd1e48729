/**
 * Tests of rating grades: is a grade's PD true, given how many defaulted; what a PD must be where hardly anyone ever did; and are
 * obligors spread over the grades.
 *
 * <p>Sources: the Basel Committee's Working Paper 14 (2005), the ECB's instructions for reporting the validation results of internal
 * models (February 2019), and Pluto and Tasche (2005). Grades run from the best to the worst.
 */
@NullMarked
package org.bulwark.score.validation.grade;

import org.jspecify.annotations.NullMarked;
