/** Tests of the room. */
@NullMarked
package vn.chiso.web.portal;

import org.jspecify.annotations.NullMarked;
