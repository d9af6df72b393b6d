package vn.chiso.exchange;

/** Every kind of rule with what is awkward about it: inputs that are not always read, thirds, decimals, limits. */
final class AwkwardFramework {

    static final String TEXT = """
            id: awkward
            version: "1"
            name: Bộ khó
            source: {document: Văn bản “A & B” <mẫu>, date: unknown}
            inputs:
              - {id: a, name: Số a, type: count}
              - {id: b, name: Số b, type: count, range: {from: 1, to: 4000}}
              - {id: c, name: Số c, type: count}
              - {id: p, name: Tiền p, type: amount}
              - {id: q, name: Tiền q, type: amount}
              - {id: r, name: Tiền r, type: amount}
              - {id: s, name: Tỷ lệ s, type: share}
              - {id: y, name: Có y, type: yes_no}
              - {id: z, name: Có z, type: yes_no}
              - {id: k, name: Hằng số k, type: amount, scope: campaign}
              - {id: o, name: Chọn, type: option, options: {mot: 'Một "nửa"', hai: "Hai & ba", ba: "một"}}
            nodes:
              - code: A
                name: Nhóm A
                children:
                  - {code: A.1, name: Bước, max: 10, inputs: {a: a, b: b}, rule: {kind: steps, of: a/b, part_of_whole: no,
                     steps: [{above: 2, points: 12}, {from: 1/3, to: 2, share: 1/3}, {from: 10%, share: 0.1}], otherwise: 1}}
                  - {code: A.2, name: Bước tiền, max: 7/3, inputs: {p: p, q: q, r: r}, rule: {kind: steps, of: p+q+r,
                     steps: [{from: 0.3, share: 1}, {above: 0.1, share: 1/7}]}}
                  - {code: A.3, name: Điều kiện, max: 4, inputs: {a: a, b: b, y: y, o: o}, rule: {kind: conditions, met: [
                     {when: {of: a/b, above: 50%}, share: 1/2}, {when: {input: y, is: no}, share: 1/3},
                     {when: {input: o, is: ba}, share: 1/6}]}}
                  - {code: A.4, name: Đếm, max: 5, inputs: {a: a, c: c}, rule: {kind: count, clauses: [
                     {input: a, points: 1/3, cap: 2}, {input: c, points: 0.7}]}}
                  - {code: A.5, name: Chọn, max: 3, inputs: {o: o}, rule: {kind: choice, input: o,
                     shares: {mot: 1, hai: 1/3, ba: 0}}, not_applicable: {claim: yes}}
                  - {code: A.6, name: Danh mục, max: 3, scored: no, inputs: {y: y, z: z}, rule: {kind: checklist,
                     items: [y, z]}}
              - code: B
                name: Nhóm B
                children:
                  - {code: B.1, name: Trọng số, max: 6, inputs: {a: a, b: b, c: c}, rule: {kind: weighted_ratio, disjoint: yes,
                     terms: [{of: a/b, weight: 1/2}, {of: c/b, weight: 1}], full_from: {of: c/b, from: 80%}}}
                  - {code: B.2, name: Trọng số khác, max: 6, inputs: {p: p, q: q, r: r, k: k}, rule: {kind: weighted_ratio,
                     disjoint: yes, terms: [{of: p/q, weight: 1/2}, {of: r/q, weight: 1/3}], full_from: {of: p/k, from: 0.9}}}
                  - {code: B.3, name: Xét trước, max: 5, inputs: {a: a, b: b, y: y, k: k}, rule: {kind: first_clause, clauses: [
                     {when: {of: a/b, from: 1/3}, rule: {kind: ratio, of: a/k, target: 60%, part_of_whole: no}},
                     {when: {input: y, is: yes}, pays: 1/3}], otherwise: {rule: {kind: given, as: share}}}}
                  - {code: B.4, name: Biểu thức, max: 9, inputs: {p: p, q: q, c: c, y: y, s: s}, rule: {kind: formula,
                     points: "if(p + q >= 0.8, m * p / (q / c) - y, max(1, s * m)) + if(y = 1, 1/3, min(c, 0.1 + 0.2))"}}
                  - {code: B.5, name: Không áp dụng, max: 8, inputs: {a: a, c: c, y: y}, rule: {kind: ratio, of: c/a},
                     not_applicable: {when: {input: y, is: no}, claim: yes}}
                  - {code: B.6, name: Cắt, max: 2, inputs: {p: p, q: q, r: r}, rule: {kind: cut_off, of: (p+q)/r,
                     part_of_whole: no, from: 0.8}}
                  - {code: B.7, name: Cho điểm, max: 12, rule: {kind: given, as: points}}
                  - {code: B.8, name: Chung, shares_score_with: B.1}
                  - {code: B.9, name: Chưa có quy tắc, max: 2}
                  - {code: B.10, name: Có không, max: 1, inputs: {z: z}, rule: {kind: yes_no, input: z}}
            pillars:
              - {code: tru, name: Trụ, nodes: [A, B.1, A.6]}
            """;

    private AwkwardFramework() {
    }
}
