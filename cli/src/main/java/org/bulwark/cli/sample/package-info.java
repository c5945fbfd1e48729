/** The options by which commands of several stages name the simulated bank that they try themselves on. */
@NullMarked
package org.bulwark.cli.sample;

import org.jspecify.annotations.NullMarked;
