/**
 * Models made elsewhere, in the Open Neural Network Exchange format, run by ONNX Runtime. A model comes with a side file of ours that says what
 * goes in, what comes out and which bytes are meant; {@code docs/text.md} describes it.
 */
@NullMarked
package org.bulwark.learn.onnx;

import org.jspecify.annotations.NullMarked;
