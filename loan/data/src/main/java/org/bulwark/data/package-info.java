/**
 * What the bank knows: columnar tables, the roles of their columns, and what a look at them tells before anyone models.
 *
 * <p>A {@link org.bulwark.data.Table} is rows of facts; a {@link org.bulwark.data.DataSpecification} says what each column is for; a
 * {@link org.bulwark.data.Sample} is the two together: inputs, outcome and weight, ready to learn from. A missing value and a special
 * code are different things and stay apart all the way: missing is absent (NaN, or code −1), a special code is a value that the source
 * gave a meaning of its own (−999 = "no account").
 */
@NullMarked
package org.bulwark.data;

import org.jspecify.annotations.NullMarked;
