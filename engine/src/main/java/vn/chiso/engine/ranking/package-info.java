/** Orders score sheets: ties, blocks, regions, tiers, movement. */
@NullMarked
package vn.chiso.engine.ranking;

import org.jspecify.annotations.NullMarked;
