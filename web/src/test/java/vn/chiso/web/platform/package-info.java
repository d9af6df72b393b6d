/** Tests of the room. */
@NullMarked
package vn.chiso.web.platform;

import org.jspecify.annotations.NullMarked;
