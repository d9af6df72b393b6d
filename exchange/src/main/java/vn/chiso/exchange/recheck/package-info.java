/** Rules of a framework as formulas of a spreadsheet. */
@NullMarked
package vn.chiso.exchange.recheck;

import org.jspecify.annotations.NullMarked;
