/** What is wrong with a file that people wrote, whatever kind of file it is. */
@NullMarked
package vn.chiso.engine.reading;

import org.jspecify.annotations.NullMarked;
