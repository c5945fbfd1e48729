/**
 * How bad a debt is: China's five classes ({@link org.bulwark.workout.classification.ClassReading}) and the three stages of IFRS 9
 * ({@link org.bulwark.workout.classification.StageReading}), why, and who decided.
 *
 * <p>The classes follow the Measures for the Risk Classification of Financial Assets of Commercial Banks (Order 2023 No. 1, in force
 * since 2023-07-01), whose text we know at second hand: each ground says how well ({@link
 * org.bulwark.workout.classification.ClassGround#reading}).
 */
@NullMarked
package org.bulwark.workout.classification;

import org.jspecify.annotations.NullMarked;
