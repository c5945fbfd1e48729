/**
 * What can be saved: the rules of reminders, classification and collection take the desk's way, and what they say is done for the facilities
 * of the reader's branches.
 */
@NullMarked
package org.bulwark.server.workout;

import org.jspecify.annotations.NullMarked;
