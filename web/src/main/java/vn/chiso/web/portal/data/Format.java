package vn.chiso.web.portal.data;

import java.util.List;
import java.util.Locale;
import vn.chiso.web.standing.Standing;

/** In which forms a table is offered. */
public enum Format {
    /** Everything from which a publication of ours can be computed once more. */
    BUNDLE(".zip", "application/zip", "ZIP"),
    /** One line for each unit and node. */
    CSV(".csv", "text/csv", "CSV"),
    /** Ranking, values, dictionary and terms on sheets. */
    XLSX(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
    /** Values, tree, dictionary and terms for programs. */
    JSON(".json", "application/json", "JSON"),
    /** What the columns of the CSV file mean. */
    DICTIONARY(".csv-metadata.json", "application/csvm+json", "JSON_LD"),
    /** The framework by which a publication of ours was computed. */
    FRAMEWORK(".yaml", "application/yaml", "YAML");

    private final String ending;
    private final String type;
    private final String authority;

    Format(String ending, String type, String authority) {
        this.ending = ending;
        this.type = type;
        this.authority = authority;
    }

    /** How names of such files end, with the dot. */
    public String ending() {
        return ending;
    }

    /** The media type. */
    public String type() {
        return type;
    }

    /** Its name among the file types of the EU Publications Office. */
    public String authority() {
        return authority;
    }

    /** {@code csv}: in keys of sentences. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The forms in which a table is offered: what only we know of our own publications, not of others. */
    public static List<Format> of(Standing standing) {
        return standing.origin() == Standing.Origin.OWN
                ? List.of(values())
                : List.of(CSV, XLSX, JSON, DICTIONARY);
    }
}
