/** Official documents in the form of Decree 30/2020/NĐ-CP: Word files from templates, checks of templates, PDF. */
@NullMarked
package vn.chiso.document;

import org.jspecify.annotations.NullMarked;
