/** The kinds of scoring rule that the documents use, and the quantities and conditions that they are made of. */
@NullMarked
package vn.chiso.engine.framework.rule;

import org.jspecify.annotations.NullMarked;
