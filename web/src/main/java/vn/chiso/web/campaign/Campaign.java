package vn.chiso.web.campaign;

import org.jspecify.annotations.Nullable;

/**
 * One round of measuring (kỳ đánh giá).
 *
 * @param frameworkVersion the installed framework
 * @param year             year whose figures are measured
 * @param illustrative     whether its figures are invented
 * @param previous         the round before it, whose figures stand beside the new ones; null for none
 * @param version          counts changes of the round's own facts
 */
public record Campaign(long id, long frameworkVersion, String name, int year, boolean illustrative, Phase phase,
        @Nullable Long previous, int version) {
}
