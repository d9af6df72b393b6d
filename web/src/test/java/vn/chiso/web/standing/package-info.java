/** Tests of the room. */
@NullMarked
package vn.chiso.web.standing;

import org.jspecify.annotations.NullMarked;
