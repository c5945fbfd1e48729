/**
 * A look at data before anyone models: what each column holds, how it goes with the outcome, what is suspicious, and a first
 * specification for a person to complete.
 *
 * <p>A {@link org.bulwark.data.profile.Profile} states facts and suspicions; a suspicion is a {@link org.bulwark.basics.Reason} with a
 * code of {@link org.bulwark.data.profile.DataReason}, never a sentence and never a verdict. A
 * {@link org.bulwark.data.profile.SpecificationDraft} turns them into roles, each with its reasons.
 *
 * <p>Nothing here depends on the number of threads or, but for the halves in which a category's levels are judged, on the order of rows.
 */
@NullMarked
package org.bulwark.data.profile;

import org.jspecify.annotations.NullMarked;
