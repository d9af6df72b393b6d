package vn.chiso.exchange;

import java.util.List;

/** The files of a publication's bundle, and the columns of its tables. */
final class PublicationFiles {

    static final String MANIFEST = "publication.json";
    static final String FRAMEWORK = "framework.yaml";
    static final String RESOLUTIONS = "resolutions.csv";
    static final String UNITS = "units.csv";
    static final String INPUTS = "inputs.csv";
    static final String NOT_APPLICABLE = "not-applicable.csv";
    static final String DECISIONS = "decisions.csv";
    static final String SCORES = "scores.csv";
    static final String RANKING = "ranking.csv";

    /** Every file but the manifest, which holds their checksums and so stands last in the archive. */
    static final List<String> SUMMED = List.of(DECISIONS, FRAMEWORK, INPUTS, NOT_APPLICABLE, RANKING, RESOLUTIONS,
            SCORES, UNITS);

    static final List<String> RESOLUTION_COLUMNS = List.of("node", "choice", "target", "basis");
    static final List<String> NOT_APPLICABLE_COLUMNS = List.of("unit", "indicator");
    static final List<String> DECISION_COLUMNS = List.of("unit", "indicator", "basis", "points", "by", "reason");
    static final List<String> SCORE_COLUMNS = List.of("unit", "node", "points", "max", "outcome", "points_exact",
            "max_exact");
    static final List<String> RANKING_COLUMNS = List.of("rank", "unit", "points", "max", "share", "name", "block",
            "rank_in_block", "region", "rank_in_region");

    /** Sums of many unlike fractions are long, and so are reasons. */
    static final int MAX_CELL = 10_000;

    private PublicationFiles() {
    }
}
