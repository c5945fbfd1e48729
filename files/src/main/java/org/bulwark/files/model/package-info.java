/**
 * The model file: one scorecard as JSON, in a documented and versioned format ({@code docs/model-file.md}, {@code docs/scorecard.schema.json}).
 *
 * <p>Writing is deterministic to the byte; reading is strict, and a mistake is named by line, column and path.
 */
@NullMarked
package org.bulwark.files.model;

import org.jspecify.annotations.NullMarked;
