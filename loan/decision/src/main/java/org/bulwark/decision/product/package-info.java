/**
 * What the bank offers, and what an applicant gives: a {@link org.bulwark.decision.product.Product} with its typed fields, and
 * {@link org.bulwark.decision.product.Normaliser}, which turns what was received into facts or says everything that is wrong with it.
 */
@NullMarked
package org.bulwark.decision.product;

import org.jspecify.annotations.NullMarked;
