/** The API's description after OpenAPI 3.1: made from the handlers and what stands at them when somebody first asks for it. */
@NullMarked
package org.bulwark.server.web.description;

import org.jspecify.annotations.NullMarked;
