/** Tests of units and accounts from tables. */
@NullMarked
package vn.chiso.web.organisation.table;

import org.jspecify.annotations.NullMarked;
