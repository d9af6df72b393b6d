/** What is different between two versions of a framework. */
@NullMarked
package vn.chiso.engine.framework.comparison;

import org.jspecify.annotations.NullMarked;
