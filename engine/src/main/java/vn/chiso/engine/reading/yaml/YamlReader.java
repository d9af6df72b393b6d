package vn.chiso.engine.reading.yaml;

import vn.chiso.engine.reading.Problem;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds {@link Yaml} values from the parser's events, not from composed nodes: so anchors and aliases (and the bombs
 * made of them) never come to exist, depth and size are bounded while reading, and duplicate keys are seen.
 */
public final class YamlReader {

    public static final int MAX_DEPTH = 40;
    public static final int MAX_VALUES = 200_000;
    /** Keys of one map; sentences that list what can stand somewhere list at most so many words. */
    public static final int MAX_KEYS = 500;

    private final Iterator<Event> events;
    private final Problems problems;
    private int values;

    private YamlReader(Iterator<Event> events, Problems problems) {
        this.events = events;
        this.problems = problems;
    }

    /** The one document of the text; empty when it cannot be read at all. */
    public static Optional<Yaml> read(String text, Problems problems) {
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(SourceText.MAX_BYTES).setUseMarks(true)
                .build();
        YamlReader reader = new YamlReader(new Parse(settings).parseString(text).iterator(), problems);
        try {
            return Optional.ofNullable(reader.document());
        } catch (TooMuch _) {
            return Optional.empty();
        } catch (MarkedYamlEngineException exception) {
            Mark mark = exception.getProblemMark().map(YamlReader::mark).orElse(Mark.START);
            problems.add(mark, code(exception.getProblem()), exception.getProblem());
            return Optional.empty();
        } catch (YamlEngineException exception) {
            problems.add(Mark.START, Problem.Code.YAML_SYNTAX, String.valueOf(exception.getMessage()));
            return Optional.empty();
        }
    }

    /** The two mistakes of syntax that people make most get a sentence of their own. */
    private static Problem.Code code(String complaint) {
        if (complaint.contains("\\t")) {
            return Problem.Code.YAML_TAB;
        }
        return complaint.startsWith("mapping values are not allowed")
                ? Problem.Code.YAML_COLON
                : Problem.Code.YAML_SYNTAX;
    }

    private @Nullable Yaml document() {
        Yaml root = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent && root != null) {
                problems.add(mark(event), Problem.Code.YAML_SECOND_DOCUMENT);
                throw new TooMuch();
            }
            if (event instanceof NodeEvent) {
                root = value(event, 1);
            }
        }
        if (root == null) {
            problems.add(Mark.START, Problem.Code.YAML_EMPTY);
        }
        return root;
    }

    private Yaml value(Event event, int depth) {
        Mark mark = mark(event);
        if (++values > MAX_VALUES) {
            throw refuse(mark, Problem.Code.YAML_TOO_MANY_VALUES, MAX_VALUES);
        }
        if (depth > MAX_DEPTH) {
            throw refuse(mark, Problem.Code.YAML_TOO_DEEP, MAX_DEPTH);
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw refuse(mark, Problem.Code.YAML_ALIAS);
        }
        return switch (event) {
            case ScalarEvent scalar -> {
                scalar.getTag().ifPresent(tag -> problems.add(mark, Problem.Code.YAML_TAG, tag));
                yield new Yaml.Scalar(mark, scalar.getValue());
            }
            case SequenceStartEvent sequence -> {
                sequence.getTag().ifPresent(tag -> problems.add(mark, Problem.Code.YAML_TAG, tag));
                yield sequence(mark, depth);
            }
            case MappingStartEvent mapping -> {
                mapping.getTag().ifPresent(tag -> problems.add(mark, Problem.Code.YAML_TAG, tag));
                yield mapping(mark, depth);
            }
            default -> throw refuse(mark, Problem.Code.YAML_ALIAS);
        };
    }

    private Yaml sequence(Mark mark, int depth) {
        List<Yaml> items = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(value(event, depth + 1));
        }
        return new Yaml.Sequence(mark, items);
    }

    private Yaml mapping(Mark mark, int depth) {
        Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            if (entries.size() >= MAX_KEYS) {
                throw refuse(mark, Problem.Code.YAML_TOO_MANY_KEYS, MAX_KEYS);
            }
            Yaml key = value(event, depth + 1);
            Yaml value = value(events.next(), depth + 1);
            switch (key) {
                case Yaml.Scalar(Mark at, String text) -> {
                    if (entries.putIfAbsent(text, new Yaml.Entry(at, value)) != null) {
                        problems.add(at, Problem.Code.KEY_DUPLICATE, text);
                    }
                }
                case Yaml.Sequence other -> problems.add(other.mark(), Problem.Code.TEXT_EXPECTED, "key");
                case Yaml.Mapping other -> problems.add(other.mark(), Problem.Code.TEXT_EXPECTED, "key");
            }
        }
        return new Yaml.Mapping(mark, entries);
    }

    private TooMuch refuse(Mark mark, Problem.Code code, Object... facts) {
        problems.add(mark, code, facts);
        return new TooMuch();
    }

    private static Mark mark(Event event) {
        return event.getStartMark().map(YamlReader::mark).orElse(Mark.START);
    }

    private static Mark mark(org.snakeyaml.engine.v2.exceptions.Mark mark) {
        return new Mark(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Leaves the recursion once the file is refused; never seen outside. */
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuch() {
            super(null, null, false, false);
        }
    }
}
