package vn.chiso.web.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.document.Alignment;
import vn.chiso.document.Block;
import vn.chiso.document.Row;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.planning.plan.Situation;
import vn.chiso.engine.planning.plan.Standing;
import vn.chiso.web.ui.Ui;

/** Where the unit stood before the plan: points and ranks as a table, and what is good, bad, and why. */
final class PlanSituation {

    private final Plan plan;
    private final Map<String, String> names;
    private final Ui ui;

    /** @param names of main indices, by code */
    PlanSituation(Plan plan, Map<String, String> names, Ui ui) {
        this.plan = plan;
        this.names = names;
        this.ui = ui;
    }

    /** The table of standings, the whole last; nothing where the plan tells none. */
    List<Block> standings() {
        List<Standing> all = plan.standings();
        if (all.isEmpty()) {
            return List.of();
        }
        List<Integer> years = all.stream().map(Standing::year).distinct().toList();
        boolean same = years.size() == 1;
        String year = Integer.toString(years.getFirst());
        Sheet sheet = new Sheet().column(ui.t("document.plan.column.number"), 12, Alignment.CENTER)
                .column(ui.t("document.plan.column.index"), 80, Alignment.LEFT);
        if (!same) {
            sheet.column(ui.t("plan.standing.year"), 18, Alignment.CENTER);
        }
        sheet.optional(ui.t("document.plan.column.points"), 40, Alignment.CENTER)
                .optional(ui.t("document.plan.column.rank"), 32, Alignment.CENTER);
        int number = 0;
        for (Standing standing : all) {
            if (!standing.index().isEmpty()) {
                number++;
                sheet.row(Row.Kind.NORMAL, cells(Integer.toString(number), standing, same));
            }
        }
        all.stream().filter(standing -> standing.index().isEmpty())
                .forEach(standing -> sheet.row(number(all), cells("", standing, same)));
        return List.of(sheet.table(same
                ? ui.t("document.plan.standings.year", year)
                : ui.t("document.plan.standings"), ""));
    }

    /** Rows for the whole are sums below the others; alone they are ordinary rows. */
    private static Row.Kind number(List<Standing> all) {
        return all.stream().allMatch(standing -> standing.index().isEmpty()) ? Row.Kind.NORMAL : Row.Kind.TOTAL;
    }

    private List<String> cells(String number, Standing standing, boolean same) {
        boolean twice = plan.standings().stream().filter(other -> other.index().equals(standing.index())
                && other.year() == standing.year()).count() > 1;
        List<String> cells = new ArrayList<>(List.of(number, twice && !standing.place().isEmpty()
                ? ui.t("document.plan.told-at", standing.name(), standing.place())
                : standing.name()));
        if (!same) {
            cells.add(Integer.toString(standing.year()));
        }
        Exact points = standing.points();
        Exact max = standing.max();
        cells.add(points == null ? "" : ui.number(points) + (max == null ? "" : "/" + ui.number(max)));
        cells.add(of(standing.rank(), standing.among()));
        return cells;
    }

    private static String of(@Nullable Integer rank, @Nullable Integer among) {
        return rank == null ? "" : among == null ? Integer.toString(rank) : rank + "/" + among;
    }

    /**
     * What was reached, what is lacking, and why, for each main index.
     *
     * @param last number of the part's last heading; 0 for none
     */
    List<Block> words(int last) {
        List<Block> blocks = new ArrayList<>();
        List<Situation> all = plan.situations();
        boolean one = all.size() == 1 && all.getFirst().index().isEmpty();
        int number = last;
        for (Situation situation : all) {
            if (!one) {
                number++;
                blocks.add(new Block.Part(2, number + ". " + name(situation.index())));
            }
            char letter = 'a';
            letter = list(blocks, letter, "plan.situation.results", situation.results());
            letter = list(blocks, letter, "plan.situation.shortcomings", situation.shortcomings());
            list(blocks, letter, "plan.situation.causes", situation.causes());
        }
        return blocks;
    }

    private char list(List<Block> blocks, char letter, String key, List<String> texts) {
        if (texts.isEmpty()) {
            return letter;
        }
        blocks.add(new Block.Part(3, letter + ") " + ui.t(key)));
        blocks.addAll(PlanSaid.list(texts));
        return (char) (letter + 1);
    }

    private String name(String index) {
        if (index.isEmpty()) {
            return ui.t("document.plan.situation.whole");
        }
        return plan.standings().stream().filter(standing -> standing.index().equals(index)).findFirst()
                .map(Standing::name).map(name -> ui.t("document.plan.situation.of", name))
                .orElseGet(() -> names.containsKey(index)
                        ? ui.t("document.plan.situation.of", names.getOrDefault(index, ""))
                        : ui.t("plan.situation.index", index));
    }
}
