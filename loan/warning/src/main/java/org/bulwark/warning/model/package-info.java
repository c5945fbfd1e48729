/**
 * Models in the loop of early warning: the chance that cash runs out, the hazard of default, how a party behaves, and how unlike itself and
 * its peers it is.
 */
@NullMarked
package org.bulwark.warning.model;

import org.jspecify.annotations.NullMarked;
