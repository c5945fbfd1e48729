/**
 * Events as files: {@link org.bulwark.files.event.EventLines CloudEvents as lines of JSON}, and {@link org.bulwark.files.event.EventParquet
 * one Parquet file a source}.
 */
@NullMarked
package org.bulwark.files.event;

import org.jspecify.annotations.NullMarked;
