package vn.chiso.exchange;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.scoring.Scoring;

/** What a recomputation found, as JSON. */
public final class RecomputationFile {

    private RecomputationFile() {
    }

    /** Writes what was recomputed, whether it matches, and every difference as a sentence. */
    public static void writeJson(Recomputation recomputation, Language language, OutputStream output) {
        PublicationManifest manifest = recomputation.manifest();
        try (JsonGenerator json = ScoresFile.generator(output)) {
            json.writeStartObject();
            json.writeStringProperty("publication", manifest.facts().number());
            json.writeNumberProperty("version", manifest.facts().version());
            json.writeBooleanProperty("illustrative", manifest.facts().illustrative());
            json.writeStringProperty("sha256", recomputation.digest());
            json.writeObjectPropertyStart("framework");
            json.writeStringProperty("id", manifest.framework().id());
            json.writeStringProperty("version", manifest.framework().version());
            json.writeStringProperty("sha256", manifest.framework().digest());
            json.writeEndObject();
            json.writeStringProperty("engine_version", manifest.engine());
            json.writeStringProperty("recomputed_by_engine_version", Scoring.VERSION);
            json.writeNumberProperty("units", recomputation.units());
            json.writeNumberProperty("scores", recomputation.scores());
            json.writeBooleanProperty("matches", recomputation.matches());
            json.writeNumberProperty("differences_found", recomputation.found());
            json.writeArrayPropertyStart("differences");
            recomputation.differences()
                    .forEach(difference -> json.writeString(PublicationText.sentence(difference, language)));
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
