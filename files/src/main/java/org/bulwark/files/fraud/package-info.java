/** Rules for patterns of fraud as documents; docs/verification.md describes them. */
@NullMarked
package org.bulwark.files.fraud;

import org.jspecify.annotations.NullMarked;
