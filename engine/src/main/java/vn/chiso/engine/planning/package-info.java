/** What a unit's score would be after measures, what would bring its lost points, and which measures reach most. */
@NullMarked
package vn.chiso.engine.planning;

import org.jspecify.annotations.NullMarked;
