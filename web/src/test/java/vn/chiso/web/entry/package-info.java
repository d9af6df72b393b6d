/** Tests of declared values, evidence and dossiers. */
@NullMarked
package vn.chiso.web.entry;

import org.jspecify.annotations.NullMarked;
