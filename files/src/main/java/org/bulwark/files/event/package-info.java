/**
 * Events as files: {@link org.bulwark.files.event.EventLines CloudEvents as lines of JSON}, {@link org.bulwark.files.event.EventParquet one
 * Parquet file a source}; and files that others made, read {@link org.bulwark.files.event.EventFile record by record}, by a {@link
 * org.bulwark.files.event.ColumnMapping mapping of columns} of which {@link org.bulwark.files.event.MappingDraft a draft} is made, or by
 * {@link org.bulwark.files.event.Mapping a query}.
 */
@NullMarked
package org.bulwark.files.event;

import org.jspecify.annotations.NullMarked;
