/** Tests of how uploaded files are judged. */
@NullMarked
package vn.chiso.web.entry.document;

import org.jspecify.annotations.NullMarked;
