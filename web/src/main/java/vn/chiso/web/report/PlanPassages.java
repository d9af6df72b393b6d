package vn.chiso.web.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.engine.planning.plan.Passage;

/** The running text of a plan, put into the parts that its codes name: {@code I}, {@code I.2.1}. */
final class PlanPassages {

    private static final Pattern APPENDIX = Pattern.compile("(?iu)^phụ lục.*");
    private static final Pattern ROMAN = Pattern.compile("[IVXL]+");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");
    private static final int LAST = 10_000;

    private PlanPassages() {
    }

    /** What a part is about; in the order in which parts of plans stand. */
    enum Subject {
        PURPOSE("mục đích", "yêu cầu", "mục tiêu", "quan điểm", "giới thiệu"),
        SITUATION("hiện trạng", "thực trạng", "tình hình"),
        TASKS("nhiệm vụ", "giải pháp", "nội dung"),
        MONEY("kinh phí", "nguồn lực"),
        ORGANISATION("tổ chức thực hiện", "trách nhiệm", "phân công"),
        OTHER;

        private final Pattern words;

        Subject(String... words) {
            this.words = Pattern.compile(words.length == 0 ? "(?!)" : String.join("|", words));
        }

        /** {@code tasks}. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** A heading that names money is about money, whatever else it names. */
        private static Subject of(String heading) {
            String small = heading.toLowerCase(Locale.of("vi"));
            return Stream.of(MONEY, ORGANISATION, SITUATION, PURPOSE, TASKS)
                    .filter(subject -> subject.words.matcher(small).find()).findFirst().orElse(OTHER);
        }
    }

    /**
     * A part of the plan's text.
     *
     * @param title    as the plan has it; empty where the plan has only what stands below it
     * @param own      text of the part itself that stands before what is below it
     * @param below    passages below it
     * @param closing  text of the part itself that stands after them
     */
    record Section(Subject subject, String title, List<String> own, List<Passage> below, List<String> closing) {

        /** A part of which the plan has no text. */
        static Section empty(Subject subject) {
            return new Section(subject, "", List.of(), List.of(), List.of());
        }
    }

    /** The parts in the order of their codes, without notes to appendices. */
    static List<Section> sections(List<Passage> passages) {
        Map<String, List<Passage>> byFirst = new LinkedHashMap<>();
        passages.stream().filter(passage -> !isNote(passage)).forEach(
                passage -> byFirst.computeIfAbsent(first(passage.code()), _ -> new ArrayList<>()).add(passage));
        List<String> keys = byFirst.keySet().stream().sorted(Comparator.comparingInt(PlanPassages::value)).toList();
        return IntStream.range(0, keys.size())
                .mapToObj(i -> section(keys.get(i), byFirst.getOrDefault(keys.get(i), List.of()),
                        i > 0 && i == keys.size() - 1))
                .toList();
    }

    /** What the plan writes below its appendices. */
    static List<String> notes(List<Passage> passages) {
        return passages.stream().filter(PlanPassages::isNote).flatMap(passage -> passage.text().stream()).toList();
    }

    private static boolean isNote(Passage passage) {
        return APPENDIX.matcher(passage.code().strip()).matches();
    }

    private static String first(String code) {
        int dot = code.indexOf('.');
        return (dot < 0 ? code : code.substring(0, dot)).strip();
    }

    private static int value(String key) {
        if (DIGITS.matcher(key).matches()) {
            return Integer.parseInt(key);
        }
        return ROMAN.matcher(key).matches()
                ? IntStream.rangeClosed(1, 89).filter(number -> PlanSaid.roman(number).equals(key)).findFirst()
                        .orElse(LAST)
                : LAST;
    }

    private static Section section(String key, List<Passage> passages, boolean last) {
        List<String> own = new ArrayList<>();
        List<Passage> below = new ArrayList<>();
        List<String> closing = new ArrayList<>();
        String title = "";
        for (Passage passage : passages) {
            if (!passage.code().strip().equals(key)) {
                below.add(passage);
                continue;
            }
            title = title.isEmpty() ? PlanSaid.heading(passage.heading()) : title;
            (below.isEmpty() ? own : closing).addAll(passage.text());
        }
        String prefix = title.isEmpty() ? prefix(below) : title;
        Subject subject = subject(prefix.isEmpty() ? below.stream().map(Passage::heading).toList() : List.of(prefix));
        if (subject == Subject.OTHER && last && prefix.isEmpty()) {
            subject = Subject.ORGANISATION; // what a plan ends with, unless it says otherwise
        }
        return new Section(subject, subject == Subject.OTHER ? prefix : title, own, shortened(below, prefix), closing);
    }

    private static Subject subject(List<String> headings) {
        return headings.stream().map(Subject::of).filter(subject -> subject != Subject.OTHER).findFirst()
                .orElse(Subject.OTHER);
    }

    /** What all headings say before a colon: the heading of the part that the plan's copy has no line for. */
    private static String prefix(List<Passage> below) {
        List<String> prefixes = below.stream()
                .map(passage -> passage.heading().contains(": ")
                        ? passage.heading().substring(0, passage.heading().indexOf(": "))
                        : "")
                .distinct().toList();
        return prefixes.size() == 1 ? prefixes.getFirst() : "";
    }

    private static List<Passage> shortened(List<Passage> below, String title) {
        String prefix = title + ": ";
        return below.stream().map(passage -> !title.isEmpty() && passage.heading().startsWith(prefix)
                ? new Passage(passage.code(), PlanSaid.upperFirst(passage.heading().substring(prefix.length())),
                        passage.text())
                : passage).toList();
    }
}
