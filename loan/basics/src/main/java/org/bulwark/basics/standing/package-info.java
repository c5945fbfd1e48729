/**
 * Whether an obligor stands in default: one versioned definition, which every label, stage and alert uses.
 *
 * <p>The definition follows Article 178 of the CRR, the materiality thresholds of Delegated Regulation (EU) 2018/171, EBA/GL/2016/07 on the
 * definition of default, and for the pulling effect the instructions for supervisory reporting (FINREP, Annex V, non-performing
 * exposures). Each number in it can be set, since supervisors elsewhere set others.
 *
 * <p>A {@link org.bulwark.basics.standing.DefaultDefinition} turns an {@link org.bulwark.basics.standing.ObligorHistory} (arrears and
 * events, by business date) into {@link org.bulwark.basics.standing.Standings}: periods of performing, default and probation with
 * their reasons. Not here: how counting is suspended in a dispute or by law, and what is a technical past due; who keeps the history
 * leaves those days out.
 */
@NullMarked
package org.bulwark.basics.standing;

import org.jspecify.annotations.NullMarked;
