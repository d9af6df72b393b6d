/** Word files as packages of XML: opened with limits, read and cleaned of what XML or a page cannot hold; not exported. */
@NullMarked
package vn.chiso.document.part;

import org.jspecify.annotations.NullMarked;
