/**
 * What came back of debts in default. {@link org.bulwark.server.workout.recovery.RecoveryDesk} keeps account of it, and {@link
 * org.bulwark.server.workout.recovery.WriteOffDesk} lets two persons write off what does not come back.
 */
@NullMarked
package org.bulwark.server.workout.recovery;

import org.jspecify.annotations.NullMarked;
