/**
 * The YAML file in which a person says what a data set is: {@link org.bulwark.files.specification.SpecificationReader} and
 * {@link org.bulwark.files.specification.SpecificationWriter}. What is written reads back as the same value.
 */
@NullMarked
package org.bulwark.files.specification;

import org.jspecify.annotations.NullMarked;
