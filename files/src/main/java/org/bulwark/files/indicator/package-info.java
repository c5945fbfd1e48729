/**
 * Indicators as documents: {@link org.bulwark.files.indicator.FamilyFile} reads and writes families in YAML and JSON,
 * {@link org.bulwark.files.indicator.ShippedCatalogue} is what comes with the product, and
 * {@link org.bulwark.files.indicator.IndicatorWords} says what an indicator is in a reader's language.
 */
@NullMarked
package org.bulwark.files.indicator;

import org.jspecify.annotations.NullMarked;
