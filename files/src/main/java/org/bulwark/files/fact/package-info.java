/** What documents share that declare facts: {@link org.bulwark.files.fact.FactForm facts}, amounts, and the version in the first line. */
@NullMarked
package org.bulwark.files.fact;

import org.jspecify.annotations.NullMarked;
