/** The command line: reads files, calls the engine, prints. */
@NullMarked
package vn.chiso.cli;

import org.jspecify.annotations.NullMarked;
