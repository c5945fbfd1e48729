/**
 * Lists for screening as files: our own CSV and what is like it, the United States' SDN files, and CSV out.
 *
 * <p>A row that cannot become an entry is a value with its line and a reason. Nothing is lost: the rows read are the entries kept and the
 * rows rejected, and where the entry was kept and only a part of it could not be understood, a remark says so.
 */
@NullMarked
package org.bulwark.files.screening;

import org.jspecify.annotations.NullMarked;
