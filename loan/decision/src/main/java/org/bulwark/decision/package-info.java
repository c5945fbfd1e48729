/** What the bank does about an application: policies, decision tables, limit, price, reasons. */
@NullMarked
package org.bulwark.decision;

import org.jspecify.annotations.NullMarked;
