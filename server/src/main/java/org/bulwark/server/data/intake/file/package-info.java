/**
 * Events from files that are dropped into a folder: {@code inbox/<source>} in the house's folder. How far a file was read is kept in
 * PostgreSQL in the transaction that takes its records in; what became of it lies beside it when it is done.
 */
@NullMarked
package org.bulwark.server.data.intake.file;

import org.jspecify.annotations.NullMarked;
