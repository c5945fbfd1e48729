/** What is done about an application: taken in, decided in one transaction with its evidence, referred, explained. */
@NullMarked
package org.bulwark.server.decision;

import org.jspecify.annotations.NullMarked;
