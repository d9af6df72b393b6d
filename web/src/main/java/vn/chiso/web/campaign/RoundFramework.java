package vn.chiso.web.campaign;

import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Homes;

/**
 * The framework of a round after its decisions about contradictory maxima.
 *
 * @param digest identifies framework and decisions: the installed digest where nothing was decided
 * @param homes  at which indicator each input is entered
 */
public record RoundFramework(Framework framework, String digest, Homes homes) {
}
