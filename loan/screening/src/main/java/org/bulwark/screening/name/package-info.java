/**
 * Names of people and firms, compared as people compare them: whatever the script, the order, the spelling and the typing error.
 *
 * <p>A {@link org.bulwark.screening.name.NameForm} is a name taken apart into tokens. {@link org.bulwark.screening.name.TokenLikeness}
 * says whether two tokens meet and how alike they are, {@link org.bulwark.screening.name.NameComparison} assigns the tokens of two names
 * to each other, and {@link org.bulwark.screening.name.NameIndex} finds among many names all those that are like one, without looking at
 * most of them and without missing any.
 *
 * <p>Likenesses and weights are whole numbers inside, ten-thousandths and thousandths, so that no result depends on the order of addition.
 */
@NullMarked
package org.bulwark.screening.name;

import org.jspecify.annotations.NullMarked;
