package vn.chiso.engine.planning.plan;

import java.util.List;

/**
 * How things are, in words.
 *
 * @param index        code of the main index it is about; "" for the whole
 * @param results      đạt được
 * @param shortcomings tồn tại, hạn chế
 * @param causes       nguyên nhân
 */
public record Situation(String index, List<String> results, List<String> shortcomings, List<String> causes) {

    public Situation {
        results = List.copyOf(results);
        shortcomings = List.copyOf(shortcomings);
        causes = List.copyOf(causes);
    }
}
