package vn.chiso.web.campaign;

import org.jspecify.annotations.Nullable;

/**
 * A round to be created.
 *
 * @param frameworkVersion installed framework
 * @param previous         earlier round whose figures stand beside the new ones; null for none
 */
public record NewCampaign(long frameworkVersion, String name, int year, boolean illustrative,
        @Nullable Long previous) {
}
