/** Tests of the room. */
@NullMarked
package vn.chiso.web.result;

import org.jspecify.annotations.NullMarked;
