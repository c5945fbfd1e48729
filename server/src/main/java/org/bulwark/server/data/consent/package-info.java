/** What customers let the bank do with their data: consents listed, written down and taken back, on pages and for other systems. */
@NullMarked
package org.bulwark.server.data.consent;

import org.jspecify.annotations.NullMarked;
