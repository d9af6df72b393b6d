package vn.chiso.web.portal.data;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;
import vn.chiso.exchange.workbook.CellText;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.standing.StandingNode;
import vn.chiso.web.standing.StandingUnit;
import vn.chiso.web.standing.StandingValue;

/** What a line of the CSV file says, one column each; the data dictionary explains them in both languages. */
enum Field {
    YEAR(Kind.WHOLE), UNIT(Kind.TEXT), NAME(Kind.TEXT), BLOCK(Kind.TEXT), REGION(Kind.TEXT), TIER(Kind.TEXT), NODE(
            Kind.TEXT),
    CODE(Kind.TEXT), NODE_NAME(Kind.TEXT), POINTS(Kind.NUMBER), MAX(Kind.NUMBER), SHARE(
            Kind.NUMBER),
    RANK(Kind.WHOLE), RANK_IN_BLOCK(Kind.WHOLE), RANK_IN_REGION(
            Kind.WHOLE),
    POINTS_EXACT(Kind.TEXT), MAX_EXACT(Kind.TEXT), SOURCE(Kind.TEXT);

    /** Decimals of numbers for programs that know no fractions. */
    static final int DIGITS = 10;

    private final Kind kind;

    Field(Kind kind) {
        this.kind = kind;
    }

    /** What stands in a column. */
    enum Kind {
        TEXT("string"), WHOLE("integer"), NUMBER("decimal");

        private final String datatype;

        Kind(String datatype) {
            this.datatype = datatype;
        }

        /** Name of the type in XML Schema, as CSVW uses it. */
        String datatype() {
            return datatype;
        }
    }

    Kind kind() {
        return kind;
    }

    /** Name of the column: {@code rank_in_block}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its name for people; the explanation stands under the same with {@code .text}. */
    String key() {
        return "portal.field." + id().replace('_', '-');
    }

    /** A line: what a table says of a unit at a node. */
    record Line(Standing standing, StandingUnit unit, StandingNode node, StandingValue value) {
    }

    /** The cell of a line; empty where nothing is known. */
    String of(Line line) {
        StandingUnit unit = line.unit();
        StandingValue value = line.value();
        return switch (this) {
            case YEAR -> Integer.toString(line.standing().year());
            case UNIT -> unit.slug();
            case NAME -> unit.name();
            case BLOCK -> unit.block();
            case REGION -> unit.region();
            case TIER -> unit.tier();
            case NODE -> line.node().node();
            case CODE -> line.node().code();
            case NODE_NAME -> line.node().name();
            case POINTS -> decimal(value.points());
            case MAX -> decimal(value.max());
            case SHARE -> decimal(value.share());
            case RANK -> text(value.rank());
            case RANK_IN_BLOCK -> text(value.blockRank());
            case RANK_IN_REGION -> text(value.regionRank());
            case POINTS_EXACT -> text(value.points());
            case MAX_EXACT -> text(value.max());
            case SOURCE -> unit.source();
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** A number as programs read it: decimal point, at most ten decimals; empty for none. */
    static String decimal(@Nullable Exact value) {
        return value == null ? "" : CellText.plain(value.rounded(DIGITS));
    }
}
