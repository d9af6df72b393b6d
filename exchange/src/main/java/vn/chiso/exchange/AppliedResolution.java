package vn.chiso.exchange;

import vn.chiso.engine.framework.resolution.Resolution;

/**
 * A resolution with which a published campaign counted.
 *
 * @param basis on what the campaign based it
 */
public record AppliedResolution(Resolution resolution, String basis) {
}
