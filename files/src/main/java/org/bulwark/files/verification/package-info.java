/** Rules of cross-verification as documents; docs/verification.md describes them. */
@NullMarked
package org.bulwark.files.verification;

import org.jspecify.annotations.NullMarked;
