/** What a person who enters values should look at, and what is missing to the full points. */
@NullMarked
package vn.chiso.engine.checking;

import org.jspecify.annotations.NullMarked;
