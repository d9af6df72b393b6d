package vn.chiso.exchange;

import java.time.Instant;

/**
 * What a publication says about itself.
 *
 * @param number       number of the publication as the publisher counts
 * @param version      1 when first published, one more with every restatement
 * @param campaign     name of the campaign
 * @param year         the year that is measured
 * @param illustrative whether the figures are invented
 * @param publishedAt  when it was published
 * @param publisher    who publishes
 * @param licence      under what terms the data may be used
 */
public record PublicationFacts(String number, int version, String campaign, int year, boolean illustrative,
        Instant publishedAt, String publisher, String licence) {
}
