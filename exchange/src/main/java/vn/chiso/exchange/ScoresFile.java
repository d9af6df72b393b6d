package vn.chiso.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.Score;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Tally;

/** Score sheets as files. The whole stands first under {@code total}, then the nodes, then the pillars. */
public final class ScoresFile {

    private ScoresFile() {
    }

    /**
     * Writes {@code unit,code,points,max,share}; numbers plain with up to ten decimals, before any rounding of the whole.
     *
     * @throws IOException when the stream cannot be written
     */
    public static void writeCsv(List<ScoreSheet> sheets, OutputStream output) throws IOException {
        try (CsvFile csv = new CsvFile(output)) {
            csv.row("unit", "code", "points", "max", "share");
            for (ScoreSheet sheet : sheets) {
                String unit = sheet.unit().value();
                row(csv, unit, sheet.total());
                sheet.scores().values().forEach(score -> row(csv, unit, score));
            }
        }
    }

    private static void row(CsvFile csv, String unit, Score score) {
        csv.row(unit, score.code().value(), Plain.of(score.points()), Plain.of(score.max()), Plain.of(score.share()));
    }

    /**
     * Writes the same as JSON, with the exact fractions, how each indicator ended, and as {@code published} the points
     * of the whole after the framework's rounding.
     */
    public static void writeJson(Framework framework, String digest, List<ScoreSheet> sheets, OutputStream output) {
        try (JsonGenerator json = generator(output)) {
            json.writeStartObject();
            framework(json, framework, digest);
            json.writeArrayPropertyStart("units");
            for (ScoreSheet sheet : sheets) {
                json.writeStartObject();
                json.writeStringProperty("unit", sheet.unit().value());
                Tally tally = sheet.total().tally();
                json.writeBooleanProperty("complete", tally.complete());
                json.writeNumberProperty("missing", tally.missing());
                json.writeNumberProperty("bad_values", tally.badValues());
                json.writeNumberProperty("not_applicable", tally.notApplicable());
                json.writeName("published");
                json.writeNumber(Plain.of(sheet.published()));
                json.writeArrayPropertyStart("scores");
                score(json, sheet.total());
                sheet.scores().values().forEach(score -> score(json, score));
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    static JsonGenerator generator(OutputStream output) {
        return JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), output);
    }

    static void framework(JsonGenerator json, Framework framework, String digest) {
        json.writeObjectPropertyStart("framework");
        json.writeStringProperty("id", framework.id());
        json.writeStringProperty("version", framework.version());
        json.writeStringProperty("sha256", digest);
        json.writeEndObject();
    }

    private static void score(JsonGenerator json, Score score) {
        json.writeStartObject();
        json.writeStringProperty("code", score.code().value());
        number(json, "points", score.points());
        number(json, "max", score.max());
        number(json, "share", score.share());
        if (score instanceof LeafScore leaf) {
            json.writeStringProperty("outcome", outcome(leaf.outcome()));
        }
        json.writeEndObject();
    }

    /** The stable name of how an indicator ended: {@code bad-value}. */
    static String outcome(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A number as a decimal of up to ten places and as its exact fraction. */
    static void number(JsonGenerator json, String name, Exact value) {
        json.writeName(name);
        json.writeNumber(Plain.of(value));
        json.writeStringProperty(name + "_exact", value.toString());
    }
}
