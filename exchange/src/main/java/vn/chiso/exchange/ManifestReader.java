package vn.chiso.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads {@code publication.json}; statements that it does not know are passed over. */
final class ManifestReader {

    private static final String DIGEST = "[0-9a-f]{64}";

    private final Consumer<PublicationProblem> problems;
    private boolean complete = true;

    private ManifestReader(Consumer<PublicationProblem> problems) {
        this.problems = problems;
    }

    /** The manifest, or empty with every problem. */
    static Optional<PublicationManifest> read(byte[] json, Consumer<PublicationProblem> problems) {
        ManifestReader reader = new ManifestReader(problems);
        Object root;
        try (JsonParser parser = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()
                .createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            root = value(parser);
            if (parser.nextToken() != null) {
                root = null;
            }
        } catch (JacksonException _) {
            root = null;
        }
        if (!(root instanceof Map<?, ?> object)) {
            reader.problem(PublicationProblem.Code.MANIFEST_BROKEN);
            return Optional.empty();
        }
        if (!ManifestFile.KIND.equals(object.get("format"))) {
            reader.problem(PublicationProblem.Code.MANIFEST_OTHER);
            return Optional.empty();
        }
        if (!(object.get("format_version") instanceof Integer form) || form != PublicationManifest.FORMAT) {
            reader.problem(PublicationProblem.Code.MANIFEST_NEWER,
                    Problems.shortened(String.valueOf(object.get("format_version"))));
            return Optional.empty();
        }
        PublicationManifest manifest = reader.manifest(object);
        return reader.complete ? Optional.of(manifest) : Optional.empty();
    }

    private void problem(PublicationProblem.Code code, String... facts) {
        problems.accept(new PublicationProblem.Archive(code, PublicationFiles.MANIFEST, List.of(facts)));
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.put(name, value(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<@Nullable Object> array = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser));
                }
                yield array;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getIntValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case null, default -> null;
        };
    }

    private PublicationManifest manifest(Map<?, ?> root) {
        Map<?, ?> campaign = object(root, "campaign");
        Map<?, ?> framework = object(root, "framework");
        var facts = new PublicationFacts(text(root, "publication"), whole(root, "version"), text(campaign, "name"),
                whole(campaign, "year"), is(Boolean.class, root, "illustrative", false), moment(root),
                text(root, "publisher"), text(root, "licence"));
        var rules = new PublicationManifest.Rules(text(framework, "id"), text(framework, "version"),
                digest(framework, "sha256"), digest(framework, "resolved_sha256"));
        List<String> resolutions = new ArrayList<>();
        for (Object line : is(List.class, root, "resolutions", List.of())) {
            resolutions.add(line instanceof String text ? text : "");
        }
        return new PublicationManifest(facts, rules, digest(root, "inputs_sha256"), text(root, "engine_version"),
                resolutions, files(object(root, "files")));
    }

    private SortedMap<String, String> files(Map<?, ?> files) {
        SortedMap<String, String> sums = new TreeMap<>();
        for (String name : PublicationFiles.SUMMED) {
            if (files.get(name) instanceof Map<?, ?> file) {
                sums.put(name, digest(file, "sha256"));
            } else {
                missing("files/" + name);
            }
        }
        return sums;
    }

    private void missing(String statement) {
        complete = false;
        problem(PublicationProblem.Code.MANIFEST_STATEMENT, statement);
    }

    private <T> T is(Class<T> kind, Map<?, ?> object, String name, T otherwise) {
        if (kind.isInstance(object.get(name))) {
            return kind.cast(object.get(name));
        }
        missing(name);
        return otherwise;
    }

    private Map<?, ?> object(Map<?, ?> object, String name) {
        return is(Map.class, object, name, Map.of());
    }

    private String text(Map<?, ?> object, String name) {
        return OneLine.of(is(String.class, object, name, ""));
    }

    private int whole(Map<?, ?> object, String name) {
        return is(Integer.class, object, name, 0);
    }

    private String digest(Map<?, ?> object, String name) {
        String text = text(object, name);
        if (!text.isEmpty() && !text.matches(DIGEST)) {
            missing(name);
        }
        return text;
    }

    private Instant moment(Map<?, ?> root) {
        try {
            return Instant.parse(text(root, "published_at"));
        } catch (DateTimeException _) {
            missing("published_at");
            return Instant.EPOCH;
        }
    }
}
