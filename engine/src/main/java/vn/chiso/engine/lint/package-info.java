/** Findings about a framework: where the published text contradicts itself, says too little or says it twice. */
@NullMarked
package vn.chiso.engine.lint;

import org.jspecify.annotations.NullMarked;
