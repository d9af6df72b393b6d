/** Tests of the room. */
@NullMarked
package vn.chiso.web.audit;

import org.jspecify.annotations.NullMarked;
