/**
 * What pages are made of: lists, facts, badges, timelines, charts, traces, forms. Each is a record of typed values; the template of the
 * same name under {@code pages/parts} draws it.
 */
@NullMarked
package org.bulwark.server.web.part;

import org.jspecify.annotations.NullMarked;
