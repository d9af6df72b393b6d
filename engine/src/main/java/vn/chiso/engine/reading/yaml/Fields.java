package vn.chiso.engine.reading.yaml;

import vn.chiso.engine.reading.Problem;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Text;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.number.ExactText;

/**
 * The keys of one map of the file. Each getter reports what is wrong and gives a harmless value, so that reading goes
 * on; {@link #end} reports the keys that nobody asked for.
 */
public final class Fields {

    public static final int MAX_TEXT = 20_000;
    /** "1.000" is 1 for a program and a thousand for a Vietnamese reader: the file must say it in another way. */
    private static final Pattern THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}");

    private final Yaml.Mapping map;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    public Fields(Yaml.Mapping map, Problems problems) {
        this.map = map;
        this.problems = problems;
    }

    /** The fields of a value that must be a map; an empty map when it is not. */
    public static Fields of(Yaml value, Problems problems, String what) {
        if (value instanceof Yaml.Mapping mapping) {
            return new Fields(mapping, problems);
        }
        problems.add(value.mark(), Problem.Code.MAP_EXPECTED, what);
        return new Fields(new Yaml.Mapping(value.mark(), Map.of()), new Problems());
    }

    public Mark mark() {
        return map.mark();
    }

    public Mark mark(String key) {
        Yaml value = value(key);
        return value == null ? map.mark() : value.mark();
    }

    /** Where the key's value stands, without making it a known one; empty when the key is not there. */
    public Optional<Mark> place(String key) {
        return Optional.ofNullable(map.entries().get(key)).map(entry -> entry.value().mark());
    }

    /** Whether the key is there, without making it a known one: tells two kinds of map apart. */
    public boolean holds(String key) {
        return map.entries().containsKey(key);
    }

    /** Whether the key is there; asking makes it a known one. */
    public boolean has(String key) {
        known.add(key);
        return map.entries().containsKey(key);
    }

    @Nullable
    public Yaml value(String key) {
        known.add(key);
        Yaml.Entry entry = map.entries().get(key);
        return entry == null ? null : entry.value();
    }

    public Yaml required(String key) {
        Yaml value = value(key);
        if (value == null) {
            problems.add(map.mark(), Problem.Code.KEY_MISSING, key);
            return new Yaml.Mapping(map.mark(), Map.of());
        }
        return value;
    }

    /** Text that must be there; "" when it is not. */
    public String text(String key) {
        if (value(key) == null) {
            problems.add(map.mark(), Problem.Code.KEY_MISSING, key);
            return "";
        }
        String text = optionalText(key);
        return text == null ? "" : text;
    }

    @Nullable
    public String optionalText(String key) {
        Yaml value = value(key);
        return value == null ? null : scalar(value, key);
    }

    @Nullable
    public String scalar(Yaml value, String key) {
        if (!(value instanceof Yaml.Scalar(Mark mark, String text))) {
            problems.add(value.mark(), Problem.Code.TEXT_EXPECTED, key);
            return null;
        }
        if (text.isBlank()) {
            problems.add(mark, Problem.Code.VALUE_EMPTY, key);
        } else if (text.length() > MAX_TEXT) {
            problems.add(mark, Problem.Code.TEXT_TOO_LONG, key, MAX_TEXT);
        }
        return text.strip();
    }

    /** An identifier of the file. */
    public String id(String key) {
        String text = text(key);
        if (!text.isEmpty() && !ID.matcher(text).matches()) {
            problems.add(mark(key), Problem.Code.ID_BAD, text);
        }
        return text;
    }

    /** A name: one text (Vietnamese) or a map of {@code vi} and {@code en}. */
    public Text name(String key) {
        if (!(value(key) instanceof Yaml.Mapping mapping)) {
            return new Text(text(key), null);
        }
        Fields fields = new Fields(mapping, problems);
        Text text = new Text(fields.text("vi"), fields.optionalText("en"));
        fields.end();
        return text;
    }

    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Yaml item : list(key)) {
            String text = scalar(item, key);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    public List<Yaml> list(String key) {
        return switch (value(key)) {
            case null -> List.of();
            case Yaml.Sequence sequence -> sequence.items();
            case Yaml other -> {
                problems.add(other.mark(), Problem.Code.LIST_EXPECTED, key);
                yield List.of();
            }
        };
    }

    /** A list that must be there and hold something. */
    public List<Yaml> requiredList(String key) {
        List<Yaml> items = list(key);
        if (!has(key)) {
            problems.add(map.mark(), Problem.Code.KEY_MISSING, key);
        } else if (items.isEmpty() && value(key) instanceof Yaml.Sequence) {
            problems.add(mark(key), Problem.Code.VALUE_EMPTY, key);
        }
        return items;
    }

    /** The entries of a map of texts, in order. */
    public Map<String, Yaml.Entry> entries(String key) {
        return switch (value(key)) {
            case null -> Map.of();
            case Yaml.Mapping mapping -> new LinkedHashMap<>(mapping.entries());
            case Yaml other -> {
                problems.add(other.mark(), Problem.Code.MAP_EXPECTED, key);
                yield Map.of();
            }
        };
    }

    /** A number that must be there; 0 when it is not. */
    public Exact number(String key) {
        if (value(key) == null) {
            problems.add(map.mark(), Problem.Code.KEY_MISSING, key);
            return Exact.ZERO;
        }
        Exact number = optionalNumber(key);
        return number == null ? Exact.ZERO : number;
    }

    @Nullable
    public Exact optionalNumber(String key) {
        Yaml value = value(key);
        return value == null ? null : number(value, key);
    }

    @Nullable
    public Exact number(Yaml value, String key) {
        String text = scalar(value, key);
        if (text == null || text.isEmpty()) {
            return null;
        }
        Optional<Exact> number = ExactText.parse(text);
        if (THOUSANDS.matcher(text).matches()) {
            problems.add(value.mark(), Problem.Code.NUMBER_THOUSANDS, text, text.replace(".", ""), text + "0");
        } else if (number.isEmpty()) {
            problems.add(value.mark(), Problem.Code.NUMBER_BAD, key, shortened(text));
        }
        return number.orElse(null);
    }

    /** A small whole number, 0 to 20; null when the key is missing. */
    @Nullable
    public Integer digits(String key) {
        String text = optionalText(key);
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.matches("1?\\d|20")) {
            problems.add(mark(key), Problem.Code.WHOLE_NUMBER_BAD, key, shortened(text));
            return 0;
        }
        return Integer.valueOf(text);
    }

    /** One of the words; {@code fallback} when the key is missing or the word is not known. */
    public <T> T word(String key, Map<String, T> words, @Nullable T fallback) {
        String text = fallback == null ? text(key) : optionalText(key);
        T found = text == null ? null : words.get(text);
        if (found == null && text != null && !text.isEmpty()) {
            problems.add(mark(key), Problem.Code.WORD_BAD, key, shortened(text), String.join(", ", words.keySet()));
        }
        T any = words.values().iterator().next();
        return found != null ? found : fallback != null ? fallback : any;
    }

    /** Yes or no as one of two meanings. */
    public <T> T yesNo(String key, T yes, T no, T fallback) {
        Map<String, T> words = new LinkedHashMap<>();
        words.put("yes", yes);
        words.put("no", no);
        words.put("true", yes);
        words.put("false", no);
        return word(key, words, fallback);
    }

    /** A date as {@code 2020-10-21}; null when it is {@code unknown}. */
    @Nullable
    public LocalDate date(String key) {
        String text = text(key);
        if (text.isEmpty() || text.equals("unknown")) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            problems.add(mark(key), Problem.Code.DATE_BAD, key, shortened(text));
            return null;
        }
    }

    /** Makes {@link #end} silent. */
    public void ignoreRest() {
        known.addAll(map.entries().keySet());
    }

    /** Reports the keys that nobody asked for. */
    public void end() {
        map.entries().forEach((key, entry) -> {
            if (!known.contains(key) && !commaTail(key, entry, problems)) {
                problems.add(entry.keyMark(), Problem.Code.KEY_UNKNOWN, shortened(key), String.join(", ", known));
            }
        });
    }

    /** Reports what a comma inside {@code {…}} has cut off; true when the key is such a tail. */
    public static boolean commaTail(String key, Yaml.Entry entry, Problems problems) {
        boolean empty = entry.value() instanceof Yaml.Scalar(_, String text) && text.isEmpty();
        if (empty && key.matches("\\d+%?")) {
            problems.add(entry.keyMark(), Problem.Code.COMMA_DECIMAL, key);
        } else if (empty && key.contains(" ")) {
            problems.add(entry.keyMark(), Problem.Code.COMMA_IN_TEXT, shortened(key));
        } else {
            return false;
        }
        return true;
    }

    public static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
