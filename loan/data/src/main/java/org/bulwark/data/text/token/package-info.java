/**
 * Text cut into what a linear model counts: words and pairs of words in English, runs of one to three characters in Chinese, each with
 * whether the text says it, denies it or only supposes it.
 *
 * <p>Text is first brought into Unicode's form NFKC and lower case. Traditional characters are not turned into simplified ones.
 */
@NullMarked
package org.bulwark.data.text.token;

import org.jspecify.annotations.NullMarked;
