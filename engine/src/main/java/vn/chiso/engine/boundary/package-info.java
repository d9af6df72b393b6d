/** What a merger of units means for values that were published before it. */
@NullMarked
package vn.chiso.engine.boundary;

import org.jspecify.annotations.NullMarked;
