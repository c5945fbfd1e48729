/**
 * Decision tables: rows of conditions over facts, and what they give.
 *
 * <p>A {@link org.bulwark.decision.table.DecisionTable} is a value. Its {@link org.bulwark.decision.table.Cell}s are written as the unary
 * tests of DMN (Object Management Group, Decision Model and Notation 1.5). {@link org.bulwark.decision.table.TableEvaluator} answers by an
 * index, {@link org.bulwark.decision.table.TableCheck} proves what is missing or in the way, and
 * {@link org.bulwark.decision.table.TableDiff} tells two versions apart.
 *
 * <p>One rule holds everywhere and differs from DMN in one place: a missing value is matched by {@code -} and by {@code null}, and by
 * nothing else. So {@code not("A")} holds for what is known and is not A; {@code not(null)} holds for all that is known.
 */
@NullMarked
package org.bulwark.decision.table;

import org.jspecify.annotations.NullMarked;
