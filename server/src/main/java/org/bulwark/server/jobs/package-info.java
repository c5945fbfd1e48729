/** Long work in the background that survives restarts, shows how far it is, and can be stopped. */
@NullMarked
package org.bulwark.server.jobs;

import org.jspecify.annotations.NullMarked;
