/** Pages on which administrators keep accounts. */
@NullMarked
package vn.chiso.web.organisation.accounts;

import org.jspecify.annotations.NullMarked;
