package vn.chiso.web.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.document.Appendix;
import vn.chiso.document.Block;
import vn.chiso.document.Layout;
import vn.chiso.document.Orientation;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.result.PublicationWorkbook;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.standing.Standings;
import vn.chiso.web.ui.Ui;

/**
 * The report on the results of a round and the ranking (báo cáo kết quả đánh giá, xếp hạng), from its publication alone.
 * Its figures are public; what is written around them is not until the report is issued, so it is for those who write it
 * and for those to whom it is submitted.
 */
@Component
class ResultReport implements DocumentKind {

    private static final int MOST = 100;
    /** A longer ranking stands in an appendix only, its first and last in the text. */
    private static final int SHORT = 40;
    /** Of a checksum: enough to tell publications apart. */
    private static final int DIGITS = 16;

    private final Standings standings;
    private final ResultTables tables;
    private final PublicationWorkbook workbook;
    private final DraftStore drafts;

    ResultReport(Standings standings, ResultTables tables, PublicationWorkbook workbook, DraftStore drafts) {
        this.standings = standings;
        this.drafts = drafts;
        this.tables = tables;
        this.workbook = workbook;
    }

    @Override
    public String id() {
        return "ket-qua";
    }

    @Override
    public List<Offer> offers(Person person, Ui ui) {
        if (!person.is(Role.COORDINATOR, Role.LEADER)) {
            return List.of();
        }
        return standings.all().stream().filter(each -> each.origin() == Standing.Origin.OWN).limit(MOST)
                .map(each -> new Offer(each.slug(), each.name(), ui.t("document.result.facts",
                        by(each, ui), ui.date(each.at()), each.ofUnits())))
                .toList();
    }

    @Override
    public Draft open(Person person, String key, Ui ui) {
        if (!person.is(Role.COORDINATOR, Role.LEADER)) {
            throw new AccessDeniedException("a report that may not be issued yet");
        }
        Standing standing = standings.find(key).filter(each -> each.origin() == Standing.Origin.OWN)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Standing before = standings.before(standing);
        String previous = written(standings.versions(standing).stream()
                .filter(each -> each.version() < standing.version()));
        String yearBefore = before == null ? null : written(standings.versions(before).stream());
        String title = standing.name();
        String name = ui.t("document.result.name");
        return new Draft(key, title, Layout.NAMED, name, ui.t("document.result.abbreviation"),
                ui.t("document.result.about", standing.name()), null, standing.campaign(),
                person.is(Role.COORDINATOR),
                List.of(Draft.Part.prose("tinh-hinh", ""), Draft.Part.prose("diem-manh", ""),
                        Draft.Part.prose("ton-tai", ""), Draft.Part.prose("nguyen-nhan", ""),
                        Draft.Part.prose("kien-nghi", "")),
                yearBefore == null ? previous : yearBefore, (words, in) -> compose(standing, words, in),
                (in, output, progress) -> workbook.write(standing, source(standing, in), in.language(), output,
                        progress))
                .startingWith(previous);
    }

    /** The key of the first of these reports for which somebody has written; null for none. */
    private @Nullable String written(Stream<Standing> published) {
        return published.map(Standing::slug).filter(slug -> drafts.of(id(), slug).isPresent()).findFirst()
                .orElse(null);
    }

    private Draft.Body compose(Standing standing, Draft.Words words, Ui ui) {
        ResultTables.Facts facts = tables.of(standing, ui);
        List<Block> body = new ArrayList<>();
        body.add(new Block.Part(1, ui.t("document.result.part.situation")));
        body.add(new Block.Paragraph(ui.t("document.result.situation", standing.name(), by(standing, ui),
                ui.date(standing.at()), standing.version(), standing.ofUnits(), facts.main().size())));
        body.addAll(words.blocks("tinh-hinh"));
        body.add(new Block.Part(1, ui.t("document.result.part.ranking")));
        List<Appendix> appendices = new ArrayList<>();
        List<Block> whole = new ArrayList<>();
        for (String block : facts.blocks()) {
            List<ResultTables.Ranked> rows = facts.rows(block);
            if (!block.isEmpty()) {
                body.add(new Block.Part(2, (facts.blocks().indexOf(block) + 1) + ". " + block));
            }
            body.add(new Block.Paragraph(facts.sentence(block)));
            body.add(rows.size() <= SHORT ? facts.ranking(block, rows) : facts.ends(block, rows));
            whole.add(facts.byIndex(block, rows));
        }
        appendices.add(new Appendix(ui.t("document.result.appendix"), Orientation.LANDSCAPE, whole));
        body.add(new Block.Part(1, ui.t("document.result.part.indices")));
        body.add(new Block.Paragraph(ui.t("document.result.indices.sentence")));
        body.add(facts.indices());
        judged(body, facts, words, ui);
        return new Draft.Body(List.of(), body, appendices, source(standing, ui));
    }

    private static void judged(List<Block> body, ResultTables.Facts facts, Draft.Words words, Ui ui) {
        body.add(new Block.Part(1, ui.t("document.result.part.judged")));
        part(body, "1. ", ui.t("document.part.diem-manh"), facts.strong(), words.blocks("diem-manh"));
        part(body, "2. ", ui.t("document.part.ton-tai"), facts.weak(), words.blocks("ton-tai"));
        if (!words.text("nguyen-nhan").isEmpty()) {
            part(body, "3. ", ui.t("document.part.nguyen-nhan"), null, words.blocks("nguyen-nhan"));
        }
        if (!words.text("kien-nghi").isEmpty()) {
            body.add(new Block.Part(1, ui.t("document.result.part.proposals")));
            body.addAll(words.blocks("kien-nghi"));
        }
    }

    private static void part(List<Block> body, String number, String title, @Nullable String generated,
            List<Block> written) {
        body.add(new Block.Part(2, number + title));
        if (generated != null) {
            body.add(new Block.Paragraph(generated));
        }
        body.addAll(written);
    }

    /** {@code do UBND tỉnh công bố}, or without a name where the publisher gave none. */
    private static String by(Standing standing, Ui ui) {
        return standing.publisher().isBlank()
                ? ui.t("document.published")
                : ui.t("document.published.by", standing.publisher());
    }

    /** Where the figures come from, with what nobody may overlook. */
    static String source(Standing standing, Ui ui) {
        String named = ui.t("document.source.publication", standing.name(), by(standing, ui),
                ui.date(standing.at()), standing.version(), standing.digest().substring(0, DIGITS));
        return standing.illustrative() ? ui.t("document.source.illustrative", named) : named;
    }
}
