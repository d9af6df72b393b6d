/** Exact numbers: points are fractions, and thirds stay thirds. */
@NullMarked
package vn.chiso.engine.number;

import org.jspecify.annotations.NullMarked;
