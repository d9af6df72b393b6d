package vn.chiso.web.portal.data;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.ui.Texts;

/** The data dictionary of the CSV file, as the W3C recommends for CSV on the web. */
final class TableMetadata {

    private TableMetadata() {
    }

    static void write(Standing standing, String publisher, Texts texts, OutputStream output) {
        Terms terms = Terms.of(standing, texts, Language.VI);
        try (JsonGenerator json = TableJson.generator(output)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("@context");
            json.writeString("http://www.w3.org/ns/csvw");
            json.writeStartObject();
            json.writeStringProperty("@language", Language.VI.tag());
            json.writeEndObject();
            json.writeEndArray();
            json.writeStringProperty("url", standing.slug() + ".csv");
            json.writeStringProperty("dc:title", standing.name());
            json.writeStringProperty("dc:publisher", publisher);
            if (!standing.source().isEmpty()) {
                json.writeStringProperty("dc:source", standing.source());
            }
            if (terms.licence().isEmpty()) {
                json.writeStringProperty("dc:rights", terms.name());
            } else {
                json.writeObjectPropertyStart("dc:license");
                json.writeStringProperty("@id", terms.licence());
                json.writeEndObject();
            }
            json.writeObjectPropertyStart("dialect");
            json.writeStringProperty("encoding", "utf-8");
            json.writeBooleanProperty("header", true);
            json.writeEndObject();
            json.writeObjectPropertyStart("tableSchema");
            json.writeArrayPropertyStart("columns");
            for (Field field : Field.values()) {
                column(json, field, texts);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static void column(JsonGenerator json, Field field, Texts texts) {
        json.writeStartObject();
        json.writeStringProperty("name", field.id());
        json.writeStringProperty("titles", field.id());
        json.writeStringProperty("datatype", field.kind().datatype());
        json.writeArrayPropertyStart("dc:description");
        for (Language language : Language.values()) {
            Catalogue.spoken(json, language,
                    texts.say(language, field.key()) + ". " + texts.say(language, field.key() + ".text"));
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
