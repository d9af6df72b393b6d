/** Files that people upload, judged by their content. */
@NullMarked
package vn.chiso.web.entry.document;

import org.jspecify.annotations.NullMarked;
