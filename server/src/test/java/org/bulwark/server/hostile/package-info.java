/** What attackers try, a class a theme, a name a trick. Forged tokens, foreign forms and expensive rules are tried where they are held off. */
@NullMarked
package org.bulwark.server.hostile;

import org.jspecify.annotations.NullMarked;
