package vn.chiso.web.catalog;

import java.nio.charset.StandardCharsets;

/** A small framework file under a name of the test's own. */
final class SampleFile {

    private SampleFile() {
    }

    static String text(String id, String version) {
        return """
                id: %s
                version: "%s"
                name: Bộ thử %s
                source: {document: Văn bản thử, date: 2026-01-15}
                scale: 30
                inputs:
                  - {id: ho-so, name: Tổng số hồ sơ, type: count, unit: hồ sơ, held_by: Sở Nội vụ}
                  - {id: ho-so-mang, name: Số hồ sơ trên mạng, type: count, unit: hồ sơ, held_by: Sở Nội vụ}
                  - {id: ke-hoach, name: Đã ban hành kế hoạch, type: yes_no}
                nodes:
                  - code: "1"
                    name: Xử lý công việc
                    max: 20
                    children:
                      - code: "1.1"
                        name: Tỷ lệ hồ sơ xử lý trên mạng
                        max: 12
                        rule_text: Tỷ lệ [≥] 90%%, Điểm tối đa
                        inputs: {a: ho-so, b: ho-so-mang}
                        rule: {kind: ratio, of: b/a, target: 90%%}
                        evidence: [Báo cáo]
                      - code: "1.2"
                        name: Kế hoạch hằng năm
                        max: 8
                        inputs: {a: ke-hoach}
                        rule: {kind: yes_no, input: a}
                        evidence: [Kế hoạch]
                  - code: "2"
                    name: Đường truyền
                    max: 15
                    inputs: {a: ho-so}
                    rule: {kind: count, clauses: [{input: a, points: 1}]}
                    evidence: [Báo cáo]
                """.formatted(id, version, id);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
