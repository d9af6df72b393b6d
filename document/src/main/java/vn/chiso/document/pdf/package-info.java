/** Word files laid out on pages: paragraphs, tables, sections, headers; not exported. */
@NullMarked
package vn.chiso.document.pdf;

import org.jspecify.annotations.NullMarked;
