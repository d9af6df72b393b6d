/** Tests of units and accounts. */
@NullMarked
package vn.chiso.web.organisation;

import org.jspecify.annotations.NullMarked;
