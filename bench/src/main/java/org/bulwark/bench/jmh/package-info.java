/** Hot loops under JMH: {@code ./bulwark bench --jmh}. */
@NullMarked
package org.bulwark.bench.jmh;

import org.jspecify.annotations.NullMarked;
