/** Every part that pages are made of, on pages that only tests serve: to be looked at, and checked for readers of every kind. */
@NullMarked
package org.bulwark.server.web.gallery;

import org.jspecify.annotations.NullMarked;
