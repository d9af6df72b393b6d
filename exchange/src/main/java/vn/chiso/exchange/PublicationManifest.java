package vn.chiso.exchange;

import java.util.List;
import java.util.SortedMap;

/**
 * The first page of a publication's bundle.
 *
 * @param framework    with what the campaign counted
 * @param inputsDigest {@link InputsDigest} of what went into the scores
 * @param engine       {@link vn.chiso.engine.scoring.Scoring#VERSION} of the program that published
 * @param resolutions  the applied ones, as {@link vn.chiso.engine.framework.resolution.Resolution#text} writes them
 * @param files        every other file of the bundle with its SHA-256
 */
public record PublicationManifest(PublicationFacts facts, Rules framework, String inputsDigest, String engine,
        List<String> resolutions, SortedMap<String, String> files) {

    /** The form of the bundle that this program writes and reads. */
    public static final int FORMAT = 1;

    /**
     * The framework of a publication.
     *
     * @param digest   SHA-256 of the framework's file
     * @param resolved the digest with the resolutions, as a campaign pins it; see
     *                 {@link vn.chiso.engine.framework.resolution.Resolutions#digest}
     */
    public record Rules(String id, String version, String digest, String resolved) {
    }
}
