/** Sentences and numbers for people, in Vietnamese and English, from message bundles. */
@NullMarked
package vn.chiso.engine.text;

import org.jspecify.annotations.NullMarked;
