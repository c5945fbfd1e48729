/**
 * One life cycle for everything that people configure: draft, tested, approved by a second person, active from an instant, retired.
 *
 * <p>A {@link org.bulwark.basics.version.Versioned} is a value; each step returns a new one or refuses with a
 * {@link org.bulwark.basics.version.VersionProblem}. All versions of one thing make a {@link org.bulwark.basics.version.Timeline}, which
 * says what is in force at an instant. {@link org.bulwark.basics.version.Change} says how two contents differ.
 */
@NullMarked
package org.bulwark.basics.version;

import org.jspecify.annotations.NullMarked;
