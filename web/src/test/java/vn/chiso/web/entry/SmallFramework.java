package vn.chiso.web.entry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.catalog.Catalog;
import vn.chiso.web.catalog.InstallResult;

/**
 * A framework of four indicators, so that a test can complete a round in a moment. 1.1 is b/a / 60% × 4; 1.2 is a share
 * of 4 points; 2.1 a yes or no for 2; 2.10 counts the inputs of 1.1, and a unit may claim that it does not apply.
 */
final class SmallFramework {

    static final String ID = "bo-bon-chi-so";
    static final List<String> LEAVES = List.of("1.1", "1.2", "2.1", "2.10");
    static final String A = "ho-so";
    static final String B = "ho-so-mang";
    static final String PLAN = "ke-hoach";
    static final String SHARE = "hai-long";

    private static final String FILE = """
            id: bo-bon-chi-so
            version: "1"
            name: Bộ bốn chỉ số
            source: {document: Văn bản thử, date: 2026-01-15}
            inputs:
              - {id: ho-so, name: Tổng số hồ sơ, type: count, unit: hồ sơ}
              - {id: ho-so-mang, name: Số hồ sơ trực tuyến, type: count, unit: hồ sơ}
              - {id: ke-hoach, name: Đã ban hành kế hoạch, type: yes_no}
              - {id: hai-long, name: Tỷ lệ người dân hài lòng, type: share}
            nodes:
              - code: "1"
                name: Dịch vụ công
                max: 8
                children:
                  - code: "1.1"
                    name: Hồ sơ trực tuyến
                    max: 4
                    rule_text: Tỷ lệ b/a so với 60%
                    inputs: {a: ho-so, b: ho-so-mang}
                    rule: {kind: ratio, of: b/a, target: 60%}
                  - code: "1.2"
                    name: Mức độ hài lòng
                    max: 4
                    rule_text: Tỷ lệ hài lòng nhân điểm tối đa
                    inputs: {a: hai-long}
                    rule: {kind: formula, points: "m * a"}
              - code: "2"
                name: Tổ chức thực hiện
                max: 6
                children:
                  - code: "2.1"
                    name: Kế hoạch hằng năm
                    max: 2
                    rule_text: Đã ban hành thì được điểm tối đa
                    inputs: {a: ke-hoach}
                    rule: {kind: yes_no, input: a}
                  - code: "2.10"
                    name: Quy mô hồ sơ
                    max: 4
                    rule_text: Mỗi hồ sơ 1 điểm
                    inputs: {a: ho-so}
                    rule: {kind: count, clauses: [{input: a, points: 1}]}
                    not_applicable: {claim: yes}
            """;

    private SmallFramework() {
    }

    /** A round of it; the department supplies some indicators for all units. */
    static synchronized Round begin(Round.Maker rounds, Catalog catalog, int assessed, String... departmental) {
        if (catalog.find(ID, "1").isEmpty()) {
            InstallResult result = catalog.install(Actor.SYSTEM, FILE.getBytes(StandardCharsets.UTF_8));
            if (!(result instanceof InstallResult.Installed)) {
                throw new AssertionError(result);
            }
        }
        return rounds.begin(ID, assessed, List.of(departmental));
    }

    /** What makes an indicator complete: its figures, and a sentence in the place of a document. */
    static Typed complete(String leaf, int version) {
        Map<String, String> values = switch (leaf) {
            case "1.1" -> Map.of(A, "1.000", B, "300");
            case "1.2" -> Map.of(SHARE, "90");
            case "2.1" -> Map.of(PLAN, "1");
            default -> Map.of();
        };
        return new Typed(version, values, Map.of(), "Theo báo cáo năm của đơn vị", Claim.NONE);
    }

    /** Completes every indicator that a unit answers itself. */
    static void fill(Entries entries, EntryStore store, Person officer, Campaign campaign, long unit) {
        for (Entry entry : store.ofUnit(campaign.id(), unit)) {
            if (officer.speaksFor(entry.provider()) && !(entries.save(officer, campaign, entry.key(),
                    complete(entry.key().leaf().value(), entry.version())) instanceof SaveResult.Saved)) {
                throw new AssertionError("not saved: " + entry.key());
            }
        }
    }
}
