package vn.chiso.engine.framework.resolution;

import java.util.List;
import vn.chiso.engine.lint.Finding;

/** A finding about a maximum and the choices that a campaign has. The first choice is what counts without a decision. */
public record Offer(Finding finding, List<Choice> choices) {
}
