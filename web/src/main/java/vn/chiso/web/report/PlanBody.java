package vn.chiso.web.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.document.Block;
import vn.chiso.engine.planning.plan.Heading;
import vn.chiso.engine.planning.plan.Part;
import vn.chiso.engine.planning.plan.Passage;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.web.report.PlanPassages.Section;
import vn.chiso.web.report.PlanPassages.Subject;
import vn.chiso.web.ui.Ui;

/**
 * The body of a plan: its own text in parts I, II, …, and where these belong, tables and sentences that are made from its
 * rows.
 */
final class PlanBody {

    private final Plan plan;
    private final List<PlanAppendices.Made> appendices;
    private final PlanSituation situation;
    private final List<Block> organisation;
    private final Ui ui;

    /**
     * @param names        of main indices, by code
     * @param organisation what people write about who does what
     */
    PlanBody(Plan plan, List<PlanAppendices.Made> appendices, Map<String, String> names, List<Block> organisation,
            Ui ui) {
        this.plan = plan;
        this.appendices = appendices;
        this.situation = new PlanSituation(plan, names, ui);
        this.organisation = organisation;
        this.ui = ui;
    }

    /** The parts, numbered; a part that nobody has anything to say in is none. */
    List<Block> blocks() {
        List<Section> sections = new ArrayList<>(PlanPassages.sections(plan.passages()));
        for (Subject subject : List.of(Subject.SITUATION, Subject.TASKS, Subject.MONEY, Subject.ORGANISATION)) {
            boolean stands = sections.stream().anyMatch(section -> section.subject() == subject);
            if (!stands && !(before(subject).isEmpty() && after(subject, 0).isEmpty())) {
                sections.add(place(sections, subject), Section.empty(subject));
            }
        }
        List<Block> blocks = new ArrayList<>();
        List<Subject> told = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            blocks.add(new Block.Part(1, PlanSaid.roman(i + 1) + ". " + title(section)));
            section(blocks, section, !told.contains(section.subject()));
            told.add(section.subject());
        }
        return blocks;
    }

    /** Before the first part that usually stands after this one. */
    private static int place(List<Section> sections, Subject subject) {
        int place = 0;
        while (place < sections.size() && (sections.get(place).subject() == Subject.OTHER
                || sections.get(place).subject().compareTo(subject) < 0)) {
            place++;
        }
        return place;
    }

    private String title(Section section) {
        if (!section.title().isEmpty()) {
            return section.title();
        }
        boolean goals = section.subject() == Subject.PURPOSE && section.below().stream()
                .allMatch(passage -> passage.heading().toLowerCase(Locale.of("vi")).startsWith("mục tiêu"));
        return goals && !section.below().isEmpty()
                ? ui.t("document.plan.part.goals")
                : ui.t("document.plan.part." + section.subject().id());
    }

    /** @param made whether what is made from rows belongs here: it stands once, in the first part about its subject */
    private void section(List<Block> blocks, Section section, boolean made) {
        List<String> own = section.own();
        own.stream().limit(1).forEach(text -> blocks.add(paragraph(text)));
        if (made) {
            blocks.addAll(before(section.subject()));
        }
        boolean alone = section.below().isEmpty();
        if (made && alone) {
            blocks.addAll(after(section.subject(), 0));
        }
        own.stream().skip(1).forEach(text -> blocks.add(paragraph(text)));
        section.below().forEach(passage -> below(blocks, passage));
        if (made && !alone) {
            blocks.addAll(after(section.subject(), section.below().stream().map(PlanBody::number)
                    .mapToInt(Integer::intValue).max().orElse(0)));
        }
        section.closing().forEach(text -> blocks.add(paragraph(text)));
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(PlanSaid.clean(text));
    }

    /** The number of a passage in its part, {@code 3} of {@code II.3.1}; 0 where it has none. */
    private static int number(Passage passage) {
        String[] codes = passage.code().split("\\.", -1);
        return codes.length > 1 && codes[1].matches("\\d{1,4}") ? Integer.parseInt(codes[1]) : 0;
    }

    private static void below(List<Block> blocks, Passage passage) {
        List<String> codes = Arrays.asList(passage.code().strip().split("\\.", -1));
        String code = String.join(".", codes.subList(1, codes.size()));
        String mark = codes.getLast().matches("\\p{L}") ? ")" : ".";
        String heading = PlanSaid.heading(passage.heading());
        blocks.add(new Block.Part(codes.size() < 3 ? 2 : 3, code + mark + " " + heading));
        blocks.addAll(PlanSaid.list(passage.text()));
    }

    /** What is made from rows and stands at the beginning of a part. */
    private List<Block> before(Subject subject) {
        return switch (subject) {
            case SITUATION -> situation.standings();
            case TASKS -> tasks();
            case MONEY -> new PlanMoney(plan, ui).sentences();
            case PURPOSE, ORGANISATION, OTHER -> List.of();
        };
    }

    /** What is made and stands after the plan's own text; {@code number} is the last number there. */
    private List<Block> after(Subject subject, int number) {
        return switch (subject) {
            case SITUATION -> situation.words(number);
            case ORGANISATION -> organisation;
            case PURPOSE, TASKS, MONEY, OTHER -> List.of();
        };
    }

    /** What the plan consists of and where it stands, in one sentence and a line for each appendix. */
    private List<Block> tasks() {
        if (appendices.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        List<String> counts = counts();
        String all = counts.size() < 2
                ? counts.getFirst()
                : ui.t("document.plan.and", String.join(", ", counts.subList(0, counts.size() - 1)), counts.getLast());
        blocks.add(new Block.Paragraph(ui.t("document.plan.consists", all)));
        for (int i = 0; i < appendices.size(); i++) {
            PlanAppendices.Made each = appendices.get(i);
            String name = appendices.size() == 1
                    ? ui.t("document.plan.appendix.only")
                    : ui.t("document.plan.appendix", PlanSaid.roman(i + 1));
            blocks.add(new Block.Item(ui.t("document.plan.appendix.line", name, each.appendix().title(),
                    each.counted())));
        }
        blocks.addAll(headings());
        return blocks;
    }

    private List<String> counts() {
        long documents = plan.documents().stream().filter(each -> switch (each.kind()) {
            case DOCUMENT -> true;
            case PROGRAMME -> false;
        }).count();
        return Stream.of(count("targets", plan.targets().size()), count("tasks", plan.tasks().size()),
                count("papers", documents), count("programmes", plan.documents().size() - documents),
                plan.projects().isEmpty()
                        ? ""
                        : ui.t("document.plan.count.money", plan.projects().size(), new PlanMoney(plan, ui).total()))
                .filter(count -> !count.isEmpty()).toList();
    }

    private String count(String what, long count) {
        return count == 0 ? "" : ui.t("document.plan.count." + what, count);
    }

    /** How many tasks stand under each heading of the first rank. */
    private List<Block> headings() {
        List<Heading> all = plan.headings(Part.TASK);
        List<Heading> first = all.stream().filter(heading -> all.stream()
                .noneMatch(other -> !other.equals(heading) && other.covers(heading.code()))).toList();
        if (first.size() < 2 || plan.tasks().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(ui.t("document.plan.groups"))));
        for (Heading heading : first) {
            long tasks = plan.tasks().stream().filter(task -> heading.covers(task.heading())).count();
            if (tasks > 0) {
                blocks.add(new Block.Item(ui.t("document.plan.group", PlanSaid.heading(heading.name()),
                        ui.t("document.plan.count.tasks", tasks))));
            }
        }
        return blocks;
    }
}
