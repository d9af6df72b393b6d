/** Tests of the room of official documents. */
@NullMarked
package vn.chiso.web.report;

import org.jspecify.annotations.NullMarked;
