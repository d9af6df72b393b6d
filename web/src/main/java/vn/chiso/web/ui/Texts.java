package vn.chiso.web.ui;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.text.Messages;
import vn.chiso.engine.text.Numbers;

/** The sentences of all rooms. Each room keeps its own bundle beside its classes. */
@Component
public class Texts {

    /** Rooms with a bundle; help, documents, packets and the grid have their own. */
    public static final List<String> ROOMS = List.of("ui", "ui/help", "organisation", "catalog", "campaign", "entry",
            "entry/evidence", "entry/packet", "entry/grid", "appraisal", "appraisal/appeal", "appraisal/gap", "result",
            "standing", "standing/profile", "portal", "plan", "plan/progress", "plan/choice", "report", "report/unit",
            "report/plan");

    private final Map<Language, Map<String, Messages>> byKey = new EnumMap<>(Language.class);

    Texts() {
        for (Language language : Language.values()) {
            Map<String, Messages> keys = new HashMap<>();
            for (String room : ROOMS) {
                Messages messages = bundle(room, language);
                for (String key : messages.keys()) {
                    if (keys.put(key, messages) != null) {
                        throw new IllegalStateException("two rooms say " + key);
                    }
                }
            }
            byKey.put(language, keys);
        }
    }

    /** The bundle of one room. */
    public static Messages bundle(String room, Language language) {
        return Messages.read(language,
                Texts.class
                        .getResourceAsStream("/vn/chiso/web/" + room + "/messages_" + language.tag() + ".properties"));
    }

    /**
     * The sentence under a key. Whole numbers among the facts are counts and get their thousands grouped; a year or a
     * number that is a name is given as text.
     *
     * @throws IllegalArgumentException when no room has it
     */
    public String say(Language language, String key, Object... facts) {
        Messages messages = keys(language).get(key);
        if (messages == null) {
            throw new IllegalArgumentException("no message " + key + " in " + language.tag());
        }
        Object[] written = facts.clone();
        for (int i = 0; i < written.length; i++) {
            if (written[i] instanceof Integer || written[i] instanceof Long) {
                written[i] = Numbers.shortest(Exact.of(((Number) written[i]).longValue()), 0, language);
            }
        }
        return messages.say(key, written);
    }

    /** Whether some room has the key. */
    public boolean has(Language language, String key) {
        return keys(language).containsKey(key);
    }

    private Map<String, Messages> keys(Language language) {
        Map<String, Messages> keys = byKey.get(language);
        if (keys == null) {
            throw new IllegalStateException("no texts in " + language);
        }
        return keys;
    }

    /** All keys of a language. */
    public Set<String> keysOf(Language language) {
        return Set.copyOf(keys(language).keySet());
    }
}
