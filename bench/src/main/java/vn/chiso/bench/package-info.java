/** Benchmarks: what scoring costs beside bare arithmetic, and how the cost grows. */
@NullMarked
package vn.chiso.bench;

import org.jspecify.annotations.NullMarked;
