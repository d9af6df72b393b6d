/** Reads YAML files within bounds and collects their problems; the readers of this module build on it. */
@NullMarked
package vn.chiso.engine.reading.yaml;

import org.jspecify.annotations.NullMarked;
