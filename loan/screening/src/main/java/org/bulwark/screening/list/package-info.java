/**
 * Lists of those whom a bank has reason to look at twice, and who of an application's party stands on them.
 *
 * <p>A {@link org.bulwark.screening.list.ScreeningList} has entries with a source, a reason and a time in force. A
 * {@link org.bulwark.screening.list.ScreeningIndex} is built once from all lists and gives the hits of a party: by name, by identifier, by
 * device. Identifiers and devices are compared as opaque texts; whoever calls gives keyed hashes.
 */
@NullMarked
package org.bulwark.screening.list;

import org.jspecify.annotations.NullMarked;
