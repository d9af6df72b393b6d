package vn.chiso.web.standing;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which part of a ranking somebody asks for, as it stands in the address.
 *
 * @param node   code of a node or pillar; empty for the whole
 * @param block  empty for all
 * @param region empty for all
 * @param text   part of a name; empty for all
 * @param page   counted from 1
 */
public record RankingWanted(String node, String block, String region, String text, RankingQuery.Order order,
        int page) {

    private static final int LONGEST = 100;

    /** What stands in an address; words that mean nothing are taken as not said. */
    public static RankingWanted of(String node, String block, String region, String text, String order, int page) {
        String typed = text.strip();
        return new RankingWanted(node.equals(StandingNode.TOTAL) ? "" : node, block, region,
                typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed, RankingQuery.Order.of(order), page);
    }

    /** The node that is ranked by. */
    String by() {
        return node.isEmpty() ? StandingNode.TOTAL : node;
    }

    /** Fields of the address, in their order, without the number of the page. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("theo", node);
        fields.put("khoi", block);
        fields.put("vung", region);
        fields.put("q", text);
        fields.put("sap", order == RankingQuery.Order.RANK ? "" : order.id());
        return fields;
    }

    /** The same in another order, from the first page. */
    RankingWanted in(RankingQuery.Order other) {
        return new RankingWanted(node, block, region, text, other, 1);
    }
}
