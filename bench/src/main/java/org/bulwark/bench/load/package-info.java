/**
 * The server under load: a real server in a process of its own over a real PostgreSQL, applications of the sample bank through HTTP, every
 * answer on disk before it is counted.
 */
@NullMarked
package org.bulwark.bench.load;

import org.jspecify.annotations.NullMarked;
