/** The database that Bulwark brings along: a real PostgreSQL as a child process, durable, with a safe start after a crash. */
@NullMarked
package org.bulwark.server.database;

import org.jspecify.annotations.NullMarked;
