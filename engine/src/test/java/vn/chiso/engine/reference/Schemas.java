package vn.chiso.engine.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The JSON Schema of framework files, and files as an editor sees them: with YAML's own types. */
final class Schemas {

    static final JsonNode FRAMEWORK_FILE = json();

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final SchemaRegistry REGISTRY = SchemaRegistry
            .withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema SCHEMA = REGISTRY.getSchema(FRAMEWORK_FILE);

    private Schemas() {
    }

    private static JsonNode json() {
        try {
            return new ObjectMapper()
                    .readTree(Files.readString(Page.home().resolve("frameworks/framework.schema.json")));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** What the schema of schemas says about the schema. */
    static List<Error> problemsOfTheSchema() {
        return REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()))
                .validate(FRAMEWORK_FILE);
    }

    /** Places of a file at which the schema objects. */
    static List<String> objections(String yaml) {
        LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
        JsonNode file = MAPPER.valueToTree(new Load(settings).loadFromString(yaml));
        return SCHEMA.validate(file).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage()).toList();
    }

    /** The definition of this name. */
    static JsonNode definition(String name) {
        return FRAMEWORK_FILE.at("/$defs/" + name);
    }

    /** The words between which a key of a definition chooses. */
    static List<String> words(String definition, String key) {
        return words(definition(definition).at("/properties/" + key));
    }

    static List<String> words(JsonNode key) {
        return stream(key.get("oneOf")).map(choice -> choice.get("const").textValue()).toList();
    }

    static java.util.stream.Stream<JsonNode> stream(Iterable<JsonNode> nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
