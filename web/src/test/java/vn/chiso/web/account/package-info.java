/** Tests of the room. */
@NullMarked
package vn.chiso.web.account;

import org.jspecify.annotations.NullMarked;
