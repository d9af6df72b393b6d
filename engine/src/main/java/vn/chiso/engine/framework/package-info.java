/** An index framework as data: identity, source, tree of nodes, inputs, pillars, tiers. */
@NullMarked
package vn.chiso.engine.framework;

import org.jspecify.annotations.NullMarked;
