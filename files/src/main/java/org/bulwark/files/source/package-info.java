/**
 * Declarations of sources as documents: {@link org.bulwark.files.source.SourceFile} reads and writes YAML and JSON, and
 * {@link org.bulwark.files.source.ShippedSources} are those that come with the product.
 */
@NullMarked
package org.bulwark.files.source;

import org.jspecify.annotations.NullMarked;
