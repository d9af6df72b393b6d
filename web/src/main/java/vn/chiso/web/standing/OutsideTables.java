package vn.chiso.web.standing;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.boundary.Merger;
import vn.chiso.engine.framework.Ties;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.ranking.Places;
import vn.chiso.web.standing.Standing.Boundaries;
import vn.chiso.web.standing.Standing.Origin;
import vn.chiso.web.standing.Standing.Shown;

/** Reads the tables that outside bodies published. What a source does not give stays unknown. */
final class OutsideTables {

    static final String DTI = "dti-cap-tinh";
    private static final String DTI_NAME = "Chỉ số chuyển đổi số (DTI) cấp tỉnh";
    static final String ICT = "ict-index";
    private static final String ICT_NAME = "Chỉ số sẵn sàng cho phát triển và ứng dụng CNTT-TT (Vietnam ICT Index)";
    private static final String OLD_MINISTRY = "Bộ Thông tin và Truyền thông";
    private static final String NEW_MINISTRY = "Bộ Khoa học và Công nghệ";
    private static final int FORMER_PROVINCES = 63;
    private static final int PROVINCES = 34;

    private static final List<StandingNode> MAIN = List.of(total("DTI", "DTI"),
            main("3", 1, "Hạ tầng số", "Digital infrastructure"),
            main("7", 2, "Hoạt động chính quyền số", "Digital government activities"),
            main("8", 3, "Hoạt động kinh tế số", "Digital economy activities"),
            main("9", 4, "Hoạt động xã hội số", "Digital society activities"));
    private static final Map<String, String> MAIN_FIELDS = Map.of(StandingNode.TOTAL, "dti", "3", "idx3_ha_tang_so",
            "7", "idx7_hoat_dong_chinh_quyen_so", "8", "idx8_hoat_dong_kinh_te_so", "9",
            "idx9_hoat_dong_xa_hoi_so");

    private static final List<StandingNode> PILLARS = List.of(total("DTI", "DTI"),
            pillar("chinh-quyen-so", 1, "Chính quyền số", "Digital government"),
            pillar("kinh-te-so", 2, "Kinh tế số", "Digital economy"),
            pillar("xa-hoi-so", 3, "Xã hội số", "Digital society"));
    private static final Map<String, String> PILLAR_FIELDS = Map.of(StandingNode.TOTAL, "dti", "chinh-quyen-so", "cqs",
            "kinh-te-so", "kts", "xa-hoi-so", "xhs");

    /** Items of the ICT Index as the letter of Khánh Hòa numbers them. */
    private record Item(String name, String code, @Nullable String parent, String printed, String english) {
    }

    private static final List<Item> ITEMS = List.of(
            new Item("Hạ tầng kỹ thuật", "2", null, "Hạ tầng kỹ thuật", "Technical infrastructure"),
            new Item("Hạ tầng kỹ thuật của xã hội", "2.1", "2", "Hạ tầng kỹ thuật của xã hội",
                    "Technical infrastructure of society"),
            new Item("Hạ tầng kỹ thuật của các CQNN", "2.2", "2", "Hạ tầng kỹ thuật của các cơ quan nhà nước",
                    "Technical infrastructure of state agencies"),
            new Item("Hạ tầng nhân lực", "3", null, "Hạ tầng nhân lực", "Human infrastructure"),
            new Item("Hạ tầng nhân lực của xã hội", "3.1", "3", "Hạ tầng nhân lực của xã hội",
                    "Human infrastructure of society"),
            new Item("Hạ tầng nhân lực của các CQNN", "3.2", "3", "Hạ tầng nhân lực của các cơ quan nhà nước",
                    "Human infrastructure of state agencies"),
            new Item("Xếp hạng ứng dụng CNTT", "4", null, "Ứng dụng CNTT", "IT application"),
            new Item("Ứng dụng CNTT nội bộ CQNN", "4.1", "4", "Ứng dụng CNTT nội bộ các cơ quan nhà nước",
                    "IT application within state agencies"),
            new Item("Dịch vụ công trực tuyến", "4.2", "4", "Dịch vụ công trực tuyến", "Online public services"),
            new Item("IT-industry sub-index", "cong-nghiep-cntt", null, "Công nghiệp CNTT", "IT industry"));

    private final OutsideFiles files;
    private final Provinces provinces;
    private final Map<String, String> sources;
    private final String digest;
    private final Instant at;

    OutsideTables(OutsideFiles files, Provinces provinces, String digest, Instant at) {
        this.files = files;
        this.provinces = provinces;
        this.sources = files.sources();
        this.digest = digest;
        this.at = at;
    }

    /** Every table, earlier years first. */
    List<StandingDraft> all() {
        List<StandingDraft> tables = new ArrayList<>(ict());
        tables.add(pillars(2020, "results/dti_2020_known_values.csv", "province", "rank",
                "Ghép từ nhiều nguồn; nguồn ghi ở từng dòng.",
                "Công văn của Sở Thông tin và Truyền thông tỉnh Khánh Hòa ngày 21/6/2022; trang của tỉnh; báo chí",
                ""));
        tables.add(pillars(2021, "results/dti_2021_top18.csv", "province", "rank",
                "Bản lưu của trang công bố bị cắt ở hạng 18; các tỉnh còn lại chưa biết.", "dti.gov.vn; travinh.gov.vn",
                "Từ đợt đánh giá này dùng bộ chỉ số theo Quyết định 922/QĐ-BTTTT thay cho Quyết định 1726/QĐ-BTTTT."));
        for (int year = 2022; year <= 2024; year++) {
            tables.add(complete(year));
        }
        tables.add(merged());
        return tables;
    }

    private static StandingNode total(String name, String english) {
        return new StandingNode(StandingNode.TOTAL, null, 0, "", name, english, Exact.ONE, StandingNode.Kind.TOTAL);
    }

    private static StandingNode main(String code, int position, String name, String english) {
        return new StandingNode(code, null, position, code, name, english, Exact.ONE, StandingNode.Kind.GROUP);
    }

    private static StandingNode pillar(String code, int position, String name, String english) {
        return new StandingNode(code, null, position, "", name, english, Exact.ONE, StandingNode.Kind.PILLAR);
    }

    private Standing facts(String slug, String series, String seriesName, int year, String name, String publisher,
            String source, String note, boolean complete, String broken) {
        return new Standing(0, slug, series, seriesName, year, name, publisher, source, note, Origin.OUTSIDE, false,
                complete, FORMER_PROVINCES, Shown.SHARE, null, 1, null, null, Boundaries.BEFORE_2025, broken, digest,
                at);
    }

    private String source(String word) {
        return sources.getOrDefault(word, word);
    }

    private static @Nullable StandingValue value(@Nullable Exact value, @Nullable Integer rank) {
        return value == null && rank == null
                ? null
                : new StandingValue(value, value == null ? null : Exact.ONE, rank, null, null);
    }

    /** A year of which pillars of some provinces are known. */
    private StandingDraft pillars(int year, String file, String nameField, String rankField, String note,
            String source, String broken) {
        Map<Long, StandingUnit> units = new LinkedHashMap<>();
        Map<String, Map<Long, StandingValue>> values = new HashMap<>();
        for (NamedCsvRecord row : files.rows(file)) {
            String name = OutsideFiles.text(row, nameField);
            Subject subject = provinces.named(name);
            units.put(subject.id(), provinces.row(subject, name, source(OutsideFiles.text(row, "source"))));
            PILLAR_FIELDS.forEach((node, field) -> {
                StandingValue value = value(OutsideFiles.number(row, field), OutsideFiles.rank(row,
                        node.equals(StandingNode.TOTAL) ? rankField : "rank_" + field));
                if (value != null) {
                    values.computeIfAbsent(node, _ -> new HashMap<>()).put(subject.id(), value);
                }
            });
        }
        return new StandingDraft(
                facts(DTI + "-" + year, DTI, DTI_NAME, year, "DTI cấp tỉnh " + year, OLD_MINISTRY, source, note, false,
                        broken),
                PILLARS, List.copyOf(units.values()), Ties.Style.SKIP,
                node -> values.getOrDefault(node, Map.of()));
    }

    /** A year of which all provinces are known; ranks are computed and must be those that were published. */
    private StandingDraft complete(int year) {
        List<StandingUnit> units = new ArrayList<>();
        Map<String, Map<Long, StandingValue>> values = new HashMap<>();
        Map<Long, Integer> published = new HashMap<>();
        for (NamedCsvRecord row : files.rows("results/dti_63_provinces_2022_2024.csv")) {
            if (OutsideFiles.text(row, "year").equals(Integer.toString(year))) {
                Subject subject = provinces.former(OutsideFiles.text(row, "code_gso_pre2025"));
                units.add(provinces.row(subject, OutsideFiles.text(row, "province"), ""));
                Integer rank = OutsideFiles.rank(row, "rank");
                if (rank != null) {
                    published.put(subject.id(), rank);
                }
                MAIN_FIELDS.forEach((node, field) -> values.computeIfAbsent(node, _ -> new HashMap<>())
                        .put(subject.id(), new StandingValue(OutsideFiles.number(row, field), Exact.ONE, null, null,
                                null)));
            }
        }
        check(year, published, values.getOrDefault(StandingNode.TOTAL, Map.of()));
        boolean last = year == 2024;
        return new StandingDraft(
                facts(DTI + "-" + year, DTI, DTI_NAME, year, "DTI cấp tỉnh " + year, last ? NEW_MINISTRY : OLD_MINISTRY,
                        source("haui"),
                        "Bản chép chỉ có DTI và bốn chỉ số chính (3, 7, 8, 9); " + (year == 2022
                                ? "các chỉ số còn lại chỉ biết ở năm tỉnh, thành đứng đầu nên không đưa vào bảng."
                                : "các chỉ số còn lại chưa biết."),
                        true, last
                                ? "Từ năm 2024 dùng bộ chỉ số theo Quyết định 405/QĐ-BKHCN; trọng số chưa biết."
                                : ""),
                MAIN, units, Ties.Style.SKIP, node -> values.getOrDefault(node, Map.of()));
    }

    private static void check(int year, Map<Long, Integer> published, Map<Long, StandingValue> values) {
        Map<Long, Exact> totals = new HashMap<>();
        values.forEach((subject, value) -> {
            if (value.points() != null) {
                totals.put(subject, value.points());
            }
        });
        Map<Long, Integer> computed = Places.of(totals, Comparator.naturalOrder(), Ties.Style.SKIP);
        if (computed.size() != FORMER_PROVINCES || !computed.equals(published)) {
            throw new IllegalStateException("the ranks of " + year + " do not follow from the values");
        }
    }

    /** DTI 2024 of the provinces of today, by the published rule. */
    private StandingDraft merged() {
        StandingDraft before = complete(2024);
        Map<Long, Subject> today = provinces.today();
        Function<String, Map<Long, StandingValue>> values = node -> {
            Map<Long, Exact> known = new HashMap<>();
            before.values().apply(node).forEach((subject, value) -> {
                if (value.points() != null) {
                    known.put(subject, value.points());
                }
            });
            Map<Long, StandingValue> means = new HashMap<>();
            Merger.means(known, provinces.merged()).forEach((subject, mean) -> means.put(subject,
                    new StandingValue(mean, Exact.ONE, null, null, null)));
            return means;
        };
        Standing facts = new Standing(0, DTI + "-2024-34-tinh", DTI, DTI_NAME, 2024,
                "DTI cấp tỉnh 2024, tính cho 34 tỉnh, thành", NEW_MINISTRY,
                "Tính từ bảng 63 tỉnh, thành năm 2024; " + source("haui"),
                "Trung bình các tỉnh, thành hợp thành, theo quy tắc đã công bố cho DTI 2024. "
                        + "Bảng này do phần mềm tính, không phải bảng được công bố.",
                Origin.DERIVED, false, true, PROVINCES, Shown.SHARE, null, 1, null, null, Boundaries.SINCE_2025,
                "Từ ngày 01/7/2025 còn 34 tỉnh, thành.", digest, at);
        return new StandingDraft(facts, MAIN, today.values().stream().map(subject -> new StandingUnit(subject.id(),
                subject.slug(), subject.name(), "", "", "", "")).toList(), Ties.Style.SKIP, values);
    }

    private List<StandingDraft> ict() {
        Map<Integer, Map<String, Map<Long, StandingValue>>> years = new TreeMap<>();
        Map<Integer, Map<Long, StandingUnit>> units = new HashMap<>();
        for (NamedCsvRecord row : files.rows("results/ict_index_known_values.csv")) {
            int year = Integer.parseInt(OutsideFiles.text(row, "year"));
            String name = OutsideFiles.text(row, "province");
            Subject subject = provinces.named(name);
            StandingValue value = value(OutsideFiles.number(row, "value"), OutsideFiles.rank(row, "rank"));
            if (value != null) {
                years.computeIfAbsent(year, _ -> new HashMap<>())
                        .computeIfAbsent(item(OutsideFiles.text(row, "item")), _ -> new HashMap<>())
                        .put(subject.id(), value);
                units.computeIfAbsent(year, _ -> new LinkedHashMap<>()).putIfAbsent(subject.id(),
                        provinces.row(subject, name, source(OutsideFiles.text(row, "source"))));
            }
        }
        List<StandingNode> nodes = new ArrayList<>();
        nodes.add(total("Vietnam ICT Index", "Vietnam ICT Index"));
        ITEMS.forEach(item -> nodes.add(new StandingNode(item.code(), item.parent(), nodes.size(),
                item.code().startsWith("c") ? "" : item.code(), item.printed(), item.english(), Exact.ONE,
                item.parent() == null ? StandingNode.Kind.GROUP : StandingNode.Kind.LEAF)));
        List<StandingDraft> tables = new ArrayList<>();
        years.forEach((year, values) -> {
            List<StandingUnit> listed = List.copyOf(units.getOrDefault(year, Map.of()).values());
            tables.add(new StandingDraft(
                    facts(ICT + "-" + year, ICT, ICT_NAME, year, "ICT Index " + year, OLD_MINISTRY,
                            listed.stream().map(StandingUnit::source).distinct().collect(Collectors.joining("; ")),
                            ictNote(listed.size() - 1), false, ""),
                    nodes, listed, Ties.Style.SKIP, node -> values.getOrDefault(node, Map.of())));
        });
        return tables;
    }

    private static String ictNote(int others) {
        return others == 0
                ? "Chỉ có thứ hạng của Khánh Hòa, theo công văn của tỉnh."
                : "Chỉ có thứ hạng của Khánh Hòa và số liệu của " + others
                        + " tỉnh, thành khác; nguồn ghi ở từng dòng.";
    }

    private static String item(String name) {
        return ITEMS.stream().filter(item -> item.name().equals(name)).map(Item::code).findFirst()
                .orElse(StandingNode.TOTAL);
    }
}
