/** Working calendars and covenants as YAML or JSON, and those that are shipped as examples; docs/contract.md describes the documents. */
@NullMarked
package org.bulwark.files.contract;

import org.jspecify.annotations.NullMarked;
