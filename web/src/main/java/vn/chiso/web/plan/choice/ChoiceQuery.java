package vn.chiso.web.plan.choice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.Budget;
import vn.chiso.engine.planning.FundingSource;
import vn.chiso.engine.planning.Goal;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.text.Numbers;
import vn.chiso.web.platform.Days;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.TypedValue;

/**
 * What is asked of the search, as typed.
 *
 * @param goal     {@code diem-cao}, {@code diem} or {@code hang}
 * @param total    money of all sources, millions of đồng; empty for no limit
 * @param bySource source to millions of đồng; empty for no limit of its own
 * @param deadline {@code 31/12/2026}; empty for none
 * @param points   wanted points of the whole
 * @param rank     wanted place
 * @param asked    whether something is to be searched at all
 */
public record ChoiceQuery(String goal, String total, SequencedMap<String, String> bySource, String deadline,
        String points, String rank, RivalsMove rivals, boolean asked) {

    static final String MOST = "diem-cao";
    static final String POINTS = "diem";
    static final String RANK = "hang";

    private static final String SOURCE = "nguon-";

    static ChoiceQuery of(Map<String, String> query) {
        SequencedMap<String, String> bySource = new LinkedHashMap<>();
        query.forEach((name, text) -> {
            if (name.startsWith(SOURCE)) {
                bySource.put(name.substring(SOURCE.length()), text.strip());
            }
        });
        String goal = query.getOrDefault("muc-tieu", MOST);
        return new ChoiceQuery(List.of(POINTS, RANK).contains(goal) ? goal : MOST,
                query.getOrDefault("tong", "").strip(), bySource, query.getOrDefault("han", "").strip(),
                query.getOrDefault("diem", "").strip(), query.getOrDefault("hang", "").strip(),
                RivalsMove.of(query.get("doi-thu")), query.containsKey("tinh"));
    }

    /**
     * What the engine is asked.
     *
     * @param goal null when it cannot be read
     */
    record Read(Budget budget, @Nullable Goal goal, List<Refusal> refusals) {
    }

    /**
     * Reads it.
     *
     * @param most    the maximum of the unit
     * @param fields  the others of the block, as far as the person may be told of them
     * @param hidden  key of the sentence that says why the person is told of none
     * @param own     the unit that asks
     * @param sources names of sources of money by their codes
     */
    Read read(Exact most, List<Outlooks.Field> fields, UnitId own, String hidden, Map<String, String> sources) {
        List<Refusal> refusals = new ArrayList<>();
        Long limit = Figures.dong("tong", total, refusals);
        Map<FundingSource, Long> limits = new TreeMap<>();
        bySource.forEach((source, text) -> {
            Long amount = Figures.dong(SOURCE + source, text, refusals);
            if (amount != null) {
                limits.put(Measures.source(source, sources), amount);
            }
        });
        LocalDate last = Days.ofThisCentury(deadline).orElse(null);
        if (!deadline.isEmpty() && last == null) {
            refusals.add(Refusal.at("han", "plan.choice.deadline.bad"));
        }
        Goal wanted = switch (goal) {
            case POINTS -> points(most, refusals);
            case RANK -> rank(fields, own, hidden, refusals);
            default -> new Goal.MostPoints();
        };
        return new Read(new Budget(limit, limits, last), wanted, List.copyOf(refusals));
    }

    private @Nullable Goal points(Exact most, List<Refusal> refusals) {
        if (TypedValue.number(InputType.POINTS, points) instanceof TypedValue.Value(InputValue.Amount(Exact value))
                && value.signum() >= 0 && value.compareTo(most) <= 0) {
            return new Goal.Points(value);
        }
        refusals.add(Refusal.at("diem", "plan.choice.points.bad", Numbers.shortest(most, 4, Language.VI)));
        return null;
    }

    private @Nullable Goal rank(List<Outlooks.Field> fields, UnitId own, String hidden, List<Refusal> refusals) {
        Outlooks.Field field = fields.stream().filter(each -> each.move() == rivals).findFirst().orElse(null);
        if (field == null) {
            refusals.add(Refusal.at("muc-tieu", fields.isEmpty() ? hidden : "plan.choice.no-trend"));
            return null;
        }
        int last = field.rivals().beside(own) + 1;
        if (!rank.matches("[1-9]\\d{0,5}") || Integer.parseInt(rank) > last) {
            refusals.add(Refusal.at("hang", "plan.choice.rank.bad", last));
            return null;
        }
        return new Goal.Rank(Integer.parseInt(rank), field.rivals());
    }
}
