package vn.chiso.web.portal.data;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.standing.StandingNode;
import vn.chiso.web.standing.StandingUnit;
import vn.chiso.web.standing.StandingValue;
import vn.chiso.web.ui.Texts;

/** A table as JSON, with its facts, its nodes as a tree, its dictionary and its terms; numbers also as exact fractions. */
final class TableJson {

    private final JsonGenerator json;
    private final String publisher;
    private final Texts texts;

    private TableJson(JsonGenerator json, String publisher, Texts texts) {
        this.json = json;
        this.publisher = publisher;
        this.texts = texts;
    }

    static JsonGenerator generator(OutputStream output) {
        return JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), output);
    }

    static void write(TableContent table, String publisher, Texts texts, OutputStream output) throws IOException {
        try (JsonGenerator json = generator(output)) {
            new TableJson(json, publisher, texts).write(table);
        }
    }

    private void write(TableContent table) throws IOException {
        json.writeStartObject();
        facts(table.standing());
        fields();
        json.writeArrayPropertyStart("nodes");
        table.nodes().forEach(this::node);
        json.writeEndArray();
        json.writeArrayPropertyStart("units");
        table.each((unit, values) -> unit(table, unit, values));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void facts(Standing standing) {
        json.writeObjectPropertyStart("table");
        json.writeStringProperty("id", standing.slug());
        json.writeStringProperty("name", standing.name());
        json.writeStringProperty("series", standing.seriesName());
        json.writeNumberProperty("year", standing.year());
        json.writeStringProperty("publisher", publisher);
        text("source", standing.source());
        text("note", standing.note());
        text("break_reason", standing.breakReason());
        json.writeStringProperty("origin", standing.origin().name().toLowerCase(java.util.Locale.ROOT));
        json.writeBooleanProperty("illustrative", standing.illustrative());
        json.writeBooleanProperty("complete", standing.complete());
        json.writeNumberProperty("ranked_units", standing.ofUnits());
        if (standing.origin() == Standing.Origin.OWN) {
            json.writeNumberProperty("version", standing.version());
            json.writeStringProperty("published_at", standing.at().toString());
            json.writeStringProperty("bundle_sha256", standing.digest());
        }
        json.writeEndObject();
        Terms terms = Terms.of(standing, texts, Language.VI);
        json.writeObjectPropertyStart("licence");
        json.writeStringProperty("name", terms.name());
        text("address", terms.licence());
        json.writeEndObject();
    }

    private void fields() {
        json.writeArrayPropertyStart("fields");
        for (Field field : Field.values()) {
            json.writeStartObject();
            json.writeStringProperty("name", field.id());
            json.writeStringProperty("type", field.kind().datatype());
            for (Language language : Language.values()) {
                json.writeStringProperty("title_" + language.tag(), texts.say(language, field.key()));
                json.writeStringProperty("description_" + language.tag(), texts.say(language, field.key() + ".text"));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void node(StandingNode node) {
        json.writeStartObject();
        json.writeStringProperty("node", node.node());
        if (node.parent() != null) {
            json.writeStringProperty("parent", node.parent());
        }
        text("code", node.code());
        json.writeStringProperty("name", node.name());
        json.writeStringProperty("name_en", node.nameEnglish());
        json.writeStringProperty("kind", node.kind().name().toLowerCase(java.util.Locale.ROOT));
        number("max", node.max());
        json.writeEndObject();
    }

    private void unit(TableContent table, StandingUnit unit, Map<String, StandingValue> values) {
        json.writeStartObject();
        json.writeStringProperty("unit", unit.slug());
        json.writeStringProperty("name", unit.name());
        text("block", unit.block());
        text("region", unit.region());
        text("tier", unit.tier());
        text("source", unit.source());
        json.writeArrayPropertyStart("values");
        for (StandingNode node : table.nodes()) {
            StandingValue value = values.get(node.node());
            if (value != null) {
                value(node, value);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void value(StandingNode node, StandingValue value) {
        json.writeStartObject();
        json.writeStringProperty("node", node.node());
        number("points", value.points());
        number("max", value.max());
        if (value.share() != null) {
            json.writeName("share");
            json.writeNumber(Field.decimal(value.share()));
        }
        whole("rank", value.rank());
        whole("rank_in_block", value.blockRank());
        whole("rank_in_region", value.regionRank());
        json.writeEndObject();
    }

    private void text(String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    private void whole(String name, @Nullable Integer value) {
        if (value != null) {
            json.writeNumberProperty(name, value);
        }
    }

    /** A number as a decimal and as its exact fraction. */
    private void number(String name, @Nullable Exact value) {
        if (value != null) {
            json.writeName(name);
            json.writeNumber(Field.decimal(value));
            json.writeStringProperty(name + "_exact", value.toString());
        }
    }
}
