package vn.chiso.exchange;

import java.io.OutputStream;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import vn.chiso.engine.framework.Language;

/** Writes {@code publication.json}. */
final class ManifestFile {

    static final String KIND = "chiso-publication";

    /** In lines of its own, the same on every system. */
    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withArrayIndenter(indenter).withObjectIndenter(indenter);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    private ManifestFile() {
    }

    static void write(PublicationManifest manifest, OutputStream output) {
        PublicationFacts facts = manifest.facts();
        try (JsonGenerator json = JsonFactory.builder().build().createGenerator(new Indented(), output)) {
            json.writeStartObject();
            json.writeStringProperty("format", KIND);
            json.writeNumberProperty("format_version", PublicationManifest.FORMAT);
            json.writeStringProperty("publication", facts.number());
            json.writeNumberProperty("version", facts.version());
            json.writeObjectPropertyStart("campaign");
            json.writeStringProperty("name", facts.campaign());
            json.writeNumberProperty("year", facts.year());
            json.writeEndObject();
            json.writeBooleanProperty("illustrative", facts.illustrative());
            json.writeStringProperty("publisher", facts.publisher());
            json.writeStringProperty("published_at", facts.publishedAt().toString());
            json.writeStringProperty("licence", facts.licence());
            json.writeObjectPropertyStart("framework");
            json.writeStringProperty("id", manifest.framework().id());
            json.writeStringProperty("version", manifest.framework().version());
            json.writeStringProperty("sha256", manifest.framework().digest());
            json.writeStringProperty("resolved_sha256", manifest.framework().resolved());
            json.writeEndObject();
            json.writeArrayPropertyStart("resolutions");
            manifest.resolutions().forEach(json::writeString);
            json.writeEndArray();
            json.writeStringProperty("inputs_sha256", manifest.inputsDigest());
            json.writeStringProperty("engine_version", manifest.engine());
            files(json, manifest.files());
            json.writeEndObject();
        }
    }

    private static void files(JsonGenerator json, Map<String, String> files) {
        json.writeObjectPropertyStart("files");
        files.forEach((name, digest) -> {
            json.writeObjectPropertyStart(name);
            json.writeStringProperty("sha256", digest);
            for (Language language : Language.values()) {
                json.writeStringProperty("holds_" + language.tag(),
                        TableText.messages(language).say("publication.holds." + name));
            }
            json.writeEndObject();
        });
        json.writeEndObject();
    }
}
