/** The server: REST and pages over PostgreSQL, one package a stage. */
@NullMarked
package org.bulwark.server;

import org.jspecify.annotations.NullMarked;
