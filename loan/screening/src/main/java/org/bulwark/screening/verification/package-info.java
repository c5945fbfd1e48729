/**
 * Cross-verification: whether what several sources say of a firm's turnover can be true together. {@link
 * org.bulwark.screening.verification.Verifier} is the door.
 *
 * <p>A year's sales leave traces that different people keep: the firm's statements and books, its customers' invoices, the tax office's
 * returns, money on the account, the meter, the customs. Each is compared with each over the same periods. The greatest part of independent
 * tellers that agree is believed; what stands above it, and what a firm can swell by itself, is named with the evidence.
 */
@NullMarked
package org.bulwark.screening.verification;

import org.jspecify.annotations.NullMarked;
