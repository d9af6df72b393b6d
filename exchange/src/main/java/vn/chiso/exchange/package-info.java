/** Input values, score sheets and rankings as files, both ways, with every problem's row and column. */
@NullMarked
package vn.chiso.exchange;

import org.jspecify.annotations.NullMarked;
