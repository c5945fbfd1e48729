/**
 * Decision tables as files: CSV for spreadsheets, DMN for other decision engines. Both read back as the same table.
 */
@NullMarked
package org.bulwark.files.decision;

import org.jspecify.annotations.NullMarked;
