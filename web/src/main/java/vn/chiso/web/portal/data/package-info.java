/** Tables of results as files: CSV, JSON and Excel with a data dictionary, and the catalogue of all of them. */
@NullMarked
package vn.chiso.web.portal.data;

import org.jspecify.annotations.NullMarked;
