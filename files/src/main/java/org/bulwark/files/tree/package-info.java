/**
 * Values as plain trees, and trees as YAML or JSON: what people write is read with every fault told at once and its line
 * ({@link org.bulwark.files.tree.Form}), and what the program writes has one form to the byte, so that it can be hashed.
 */
@NullMarked
package org.bulwark.files.tree;

import org.jspecify.annotations.NullMarked;
