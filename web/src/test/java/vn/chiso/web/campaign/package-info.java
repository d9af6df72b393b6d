/** Tests of rounds and their set-up. */
@NullMarked
package vn.chiso.web.campaign;

import org.jspecify.annotations.NullMarked;
