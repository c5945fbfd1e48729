/**
 * The steps of a loan's life on threads of this JVM, over files through DuckDB: what a bank runs until it outgrows one machine.
 */
@NullMarked
package org.bulwark.run.embedded;

import org.jspecify.annotations.NullMarked;
