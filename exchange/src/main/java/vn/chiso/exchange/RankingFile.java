package vn.chiso.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Tiers;
import vn.chiso.engine.ranking.Ranking;
import vn.chiso.engine.scoring.UnitId;

/** Rankings as files. */
public final class RankingFile {

    /** What a CSV ranking says beside {@code rank,unit,points,max,share}. */
    public enum Extra {
        /** {@code name,block,rank_in_block,region,rank_in_region}. */
        UNITS,
        /** {@code previous_rank,places_gained}. */
        MOVEMENT
    }

    private RankingFile() {
    }

    /**
     * Writes {@code rank,unit,points,max,share} and the extra columns after them. Units to which nothing applies stand
     * last without a rank.
     *
     * @throws IOException when the stream cannot be written
     */
    public static void writeCsv(Ranking ranking, Set<Extra> extras, OutputStream output) throws IOException {
        try (CsvFile csv = new CsvFile(output)) {
            List<String> header = new ArrayList<>(List.of("rank", "unit", "points", "max", "share"));
            if (extras.contains(Extra.UNITS)) {
                header.addAll(List.of("name", "block", "rank_in_block", "region", "rank_in_region"));
            }
            if (extras.contains(Extra.MOVEMENT)) {
                header.addAll(List.of("previous_rank", "places_gained"));
            }
            csv.row(header.toArray(String[]::new));
            for (Ranking.Row row : ranking.rows()) {
                List<String> cells = new ArrayList<>(
                        List.of(Integer.toString(row.rank()), row.sheet().unit().value(),
                                Plain.of(row.score().points()),
                                Plain.of(row.score().max()), Plain.of(row.score().share())));
                if (extras.contains(Extra.UNITS)) {
                    cells.add(row.info().name());
                    cells.addAll(texts(row.info().block(), row.blockRank(), row.info().region(), row.regionRank()));
                }
                if (extras.contains(Extra.MOVEMENT)) {
                    cells.addAll(texts(row.previousRank(), row.gained()));
                }
                csv.row(cells.toArray(String[]::new));
            }
            for (UnitId unit : ranking.unranked()) {
                List<String> cells = new ArrayList<>(Collections.nCopies(header.size(), ""));
                cells.set(1, unit.value());
                cells.set(3, "0");
                csv.row(cells.toArray(String[]::new));
            }
        }
    }

    private static List<String> texts(@Nullable Object... values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            texts.add(Objects.toString(value, ""));
        }
        return texts;
    }

    /** Writes the ranking with all it knows as JSON. */
    public static void writeJson(Framework framework, String digest, Ranking ranking, OutputStream output) {
        try (JsonGenerator json = ScoresFile.generator(output)) {
            json.writeStartObject();
            ScoresFile.framework(json, framework, digest);
            json.writeStringProperty("by", ranking.by().value());
            json.writeArrayPropertyStart("rows");
            for (Ranking.Row row : ranking.rows()) {
                json.writeStartObject();
                json.writeNumberProperty("rank", row.rank());
                json.writeStringProperty("unit", row.sheet().unit().value());
                json.writeStringProperty("name", row.info().name());
                ScoresFile.number(json, "points", row.score().points());
                ScoresFile.number(json, "max", row.score().max());
                ScoresFile.number(json, "share", row.score().share());
                text(json, "block", row.info().block());
                number(json, "rank_in_block", row.blockRank());
                text(json, "region", row.info().region());
                number(json, "rank_in_region", row.regionRank());
                Tiers.Tier tier = row.tier();
                text(json, "tier", tier == null ? null : tier.id());
                number(json, "previous_rank", row.previousRank());
                number(json, "places_gained", row.gained());
                json.writeBooleanProperty("complete", row.sheet().total().tally().complete());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("unranked");
            ranking.unranked().forEach(unit -> json.writeString(unit.value()));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    private static void number(JsonGenerator json, String name, @Nullable Integer value) {
        if (value != null) {
            json.writeNumberProperty(name, value);
        }
    }
}
