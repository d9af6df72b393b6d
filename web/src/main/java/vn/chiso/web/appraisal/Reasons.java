package vn.chiso.web.appraisal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.Node;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.platform.SearchKey;
import vn.chiso.web.ui.Texts;

/**
 * What a reason must be so that the unit can act on it. In a real file 22 of 62 indicators were lowered with the
 * untouched text of the form as the reason (DOMAIN, section 5).
 */
@Component
class Reasons {

    /** Fewest characters of a reason. */
    static final int SHORTEST = 30;
    private static final int LONGEST = 4_000;
    private static final int FEWEST_WORDS = 6;
    /** What forms and habit put in the place of a reason; alone or joined they say nothing about the case. */
    private static final List<String> PHRASES = List.of("không thống nhất", "không đạt", "chưa đạt", "chưa phù hợp",
            "không phù hợp", "thiếu minh chứng", "không có minh chứng", "thiếu tài liệu kiểm chứng",
            "không có tài liệu kiểm chứng", "không đủ cơ sở", "đề nghị bổ sung", "theo quy định", "điều chỉnh điểm",
            "giảm điểm", "không công nhận", "không chấp nhận", "lý do", "căn cứ", "nêu rõ lý do", "ghi rõ lý do");

    private final Texts texts;

    Reasons(Texts texts) {
        this.texts = texts;
    }

    /** The reason as it is stored: composed letters, no blanks around. */
    static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).replace("\r\n", "\n").strip();
    }

    /** What is wrong with a reason; empty when nothing is. */
    List<Refusal> refusals(String reason, Node.Leaf leaf) {
        List<Refusal> refusals = new ArrayList<>();
        if (reason.length() < SHORTEST) {
            refusals.add(Refusal.at("reason", "appraisal.reason.short", SHORTEST, reason.length()));
        } else if (reason.length() > LONGEST) {
            refusals.add(Refusal.at("reason", "appraisal.reason.long", LONGEST, reason.length()));
        } else if (saysNothing(reason, leaf)) {
            refusals.add(Refusal.at("reason", "appraisal.reason.form-text"));
        }
        return refusals;
    }

    private boolean saysNothing(String reason, Node.Leaf leaf) {
        String rest = bare(reason);
        for (String text : formTexts(leaf)) {
            String bare = bare(text);
            if (!bare.isEmpty()) {
                rest = (" " + rest + " ").replace(" " + bare + " ", " ").strip();
            }
        }
        Set<String> words = Arrays.stream(rest.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
        return words.size() < FEWEST_WORDS;
    }

    /** What stands on the form anyway: rule, name, labels of the reasons, the help beside the field. */
    private List<String> formTexts(Node.Leaf leaf) {
        List<String> all = new ArrayList<>();
        String rule = leaf.ruleText();
        if (rule != null) {
            all.add(rule);
        }
        all.addAll(leaf.evidence());
        for (Language language : Language.values()) {
            all.add(leaf.head().name().in(language));
            for (ReasonCode code : ReasonCode.values()) {
                all.add(texts.say(language, "appraisal.code." + code.id()));
            }
            all.add(texts.say(language, "appraisal.reason.help"));
        }
        all.addAll(PHRASES);
        return all;
    }

    private static String bare(String text) {
        return SearchKey.of(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
