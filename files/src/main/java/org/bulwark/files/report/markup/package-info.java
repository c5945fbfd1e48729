/**
 * A page as a value: elements, text, and a writer that gives text valid both as HTML and as XML.
 *
 * <p>A typed tree instead of a template, because a report is mostly charts, and a chart is a computation and not a form to fill in. In a
 * template every chart would be a hole through which markup passes unescaped; here nothing passes unescaped, elements cannot be left open,
 * and an SVG and the page around it are the same kind of thing.
 */
@NullMarked
package org.bulwark.files.report.markup;

import org.jspecify.annotations.NullMarked;
