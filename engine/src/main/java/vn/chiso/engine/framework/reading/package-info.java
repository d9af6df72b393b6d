/** Reads a framework file, or says everything that is wrong with it and where. */
@NullMarked
package vn.chiso.engine.framework.reading;

import org.jspecify.annotations.NullMarked;
