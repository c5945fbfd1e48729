/**
 * Where what is personal is kept: under one key a party, each wrapped by the house's master key, so that erasing a person is deleting
 * one key; and keyed hashes by which it is found without being opened.
 */
@NullMarked
package org.bulwark.server.access.vault;

import org.jspecify.annotations.NullMarked;
