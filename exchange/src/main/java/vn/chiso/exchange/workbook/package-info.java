/**
 * Workbooks (.xlsx) as untrusted files: opened within limits, refused by their content, cells read as people see them;
 * and the few things that writing needs. Knows nothing of frameworks and inputs.
 */
@NullMarked
package vn.chiso.exchange.workbook;

import org.jspecify.annotations.NullMarked;
