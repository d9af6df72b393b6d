package vn.chiso.exchange;

/**
 * How much of a publication's bundle is read at most. A bundle of 3,321 units by 109 indicators has about 10 MB, 40 MB
 * inflated; sums of many unlike fractions make it a few times larger.
 *
 * @param fileBytes     size of the archive
 * @param inflatedBytes size of all files together, counted while they inflate
 * @param entries       entries of the archive that are looked at
 */
public record PublicationLimits(long fileBytes, long inflatedBytes, int entries) {

    /** For a bundle of a whole country. */
    public static final PublicationLimits STANDARD = new PublicationLimits(256L << 20, 768L << 20, 100);
}
