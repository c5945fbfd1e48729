/** Firms and people, and the latent health that drives all that a bank will ever see of them. */
@NullMarked
package org.bulwark.bank.population;

import org.jspecify.annotations.NullMarked;
