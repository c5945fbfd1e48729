/**
 * Reading of news as files: labelled sentences (CSV), the reader that the house brings, and the door through which a reader of any kind of
 * model file is opened.
 */
@NullMarked
package org.bulwark.files.text;

import org.jspecify.annotations.NullMarked;
