/**
 * Reading data sets into {@link org.bulwark.data.Table}s: delimited text in any dialect and character set, ARFF, Parquet, and any
 * DuckDB query.
 *
 * <p>{@link org.bulwark.files.table.TableReader} is the door. Text goes through a reader of our own and not through DuckDB's, because
 * a bank must be able to account for every row: DuckDB renames duplicate columns without a word, lets a stray quote pass, and refuses
 * the whole file over one that it cannot place. The way of text is bytes → {@code RowScanner} (fields) → {@code ColumnBuilder}
 * (values); nothing is sampled when types are decided, and a row is either whole in the table or whole among the rejected ones.
 */
@NullMarked
package org.bulwark.files.table;

import org.jspecify.annotations.NullMarked;
