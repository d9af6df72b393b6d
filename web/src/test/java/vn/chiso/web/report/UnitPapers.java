package vn.chiso.web.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chiso.document.Block;
import vn.chiso.document.Row;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.account.Person;
import vn.chiso.web.entry.Round;
import vn.chiso.web.ui.Rendering;
import vn.chiso.web.ui.Ui;

/** Documents about an assessed unit, as tests read them. */
@Component
class UnitPapers {

    /** In whose name documents are made. */
    static final Issuer ISSUER = new Issuer(1, "", "Ủy ban nhân dân xã Thử", "UBND", "", "Thử", List.of("CHỦ TỊCH"),
            "Nguyễn Văn An", List.of("Lưu: VT."), 1);

    private final SelfAssessmentForm form;
    private final AppraisalMinutes minutes;
    private final Rendering rendering;

    UnitPapers(SelfAssessmentForm form, AppraisalMinutes minutes, Rendering rendering) {
        this.form = form;
        this.minutes = minutes;
        this.rendering = rendering;
    }

    Ui ui() {
        return rendering.publicly(Language.VI, "/", "");
    }

    static String key(Round round, long unit) {
        return round.id() + "-" + unit;
    }

    Draft form(Person person, Round round, long unit) {
        return form.open(person, key(round, unit), ui());
    }

    Draft minutes(Person person, Round round, long unit) {
        return minutes.open(person, key(round, unit), ui());
    }

    List<String> offered(DocumentKind kind, Person person) {
        return kind.offers(person, ui()).stream().map(DocumentKind.Offer::key).toList();
    }

    Paper read(Draft draft, Map<String, String> words) {
        return new Paper(draft.composer().compose(new Draft.Words(words), ui()));
    }

    Paper read(Draft draft) {
        return read(draft, Map.of());
    }

    /** A document as it is read. */
    record Paper(Draft.Body body) {

        private Stream<Block> blocks() {
            return Stream.concat(body.blocks().stream(),
                    body.appendices().stream().flatMap(appendix -> appendix.body().stream()));
        }

        /** Its tables, in order. */
        List<Block.Table> tables() {
            return blocks().filter(Block.Table.class::isInstance).map(Block.Table.class::cast).toList();
        }

        /** Its paragraphs, headings and items, one a line. */
        String text() {
            List<String> lines = new ArrayList<>();
            blocks().forEach(block -> {
                switch (block) {
                    case Block.Part part -> lines.add(part.text());
                    case Block.Paragraph paragraph -> lines.add(paragraph.text());
                    case Block.Item item -> lines.add("- " + item.text());
                    case Block.Table _ -> {
                    }
                }
            });
            return String.join("\n", lines);
        }

        /** Headings of the columns of a table. */
        List<String> columns(int table) {
            return tables().get(table).columns().stream().map(column -> column.title()).toList();
        }

        /** The first column of a table. */
        List<String> codes(int table) {
            return tables().get(table).rows().stream().map(row -> row.cells().getFirst()).toList();
        }

        /** The cell below a heading, in the row of a code; the last row has an empty code. */
        String cell(int table, String code, String column) {
            Row found = tables().get(table).rows().stream().filter(row -> row.cells().getFirst().equals(code))
                    .findFirst().orElse(null);
            return Objects.requireNonNull(found, code).cells().get(columns(table).indexOf(column));
        }
    }
}
