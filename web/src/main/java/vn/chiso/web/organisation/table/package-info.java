/** Units and accounts from tables that people fill in: read, compared with what is there, then taken over. */
@NullMarked
package vn.chiso.web.organisation.table;

import org.jspecify.annotations.NullMarked;
