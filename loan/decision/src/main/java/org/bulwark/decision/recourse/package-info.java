/**
 * What would change an outcome, within what an applicant can change: {@link org.bulwark.decision.recourse.RecourseSearch}. The field calls
 * it algorithmic recourse (Ustun, Spangher and Liu 2019).
 */
@NullMarked
package org.bulwark.decision.recourse;

import org.jspecify.annotations.NullMarked;
