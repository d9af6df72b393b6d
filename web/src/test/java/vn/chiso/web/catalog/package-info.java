/** Tests of the catalog. */
@NullMarked
package vn.chiso.web.catalog;

import org.jspecify.annotations.NullMarked;
