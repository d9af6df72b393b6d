package vn.chiso.web.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.chiso.document.Appendix;
import vn.chiso.document.Block;
import vn.chiso.document.Heading;
import vn.chiso.document.OfficialDocument;
import vn.chiso.document.PdfWriter;
import vn.chiso.document.Row;
import vn.chiso.document.Signature;
import vn.chiso.document.Template;
import vn.chiso.document.Title;
import vn.chiso.document.WordWriter;
import vn.chiso.web.ui.Ui;

/** A draft that was made: what stands in it, as a Word file and as PDF. */
record Paper(Draft draft, Draft.Body body, byte[] word, byte[] pdf, int pages, String text, Took took) {

    /** How long it took to put it together, to write the Word file and to lay it out as PDF. */
    record Took(Duration composed, Duration written, Duration laidOut) {
    }

    /** Makes a draft with the texts that it suggests and those that are given. */
    static Paper of(Draft draft, Map<String, String> written, Ui ui) {
        Map<String, String> texts = new HashMap<>();
        draft.parts().forEach(part -> texts.put(part.id(), written.getOrDefault(part.id(), part.suggestion())));
        Instant begun = Instant.now();
        Draft.Body body = draft.composer().compose(new Draft.Words(texts), ui);
        OfficialDocument document = new OfficialDocument(draft.layout(),
                new Heading("", "Ủy ban nhân dân huyện Thử", "", draft.abbreviation() + "-UBND", "Thử", null, 2026),
                new Title(draft.name(), draft.about()), List.of(), body.bases(), body.blocks(),
                new Signature(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ""), List.of("Như trên", "Lưu: VT"),
                body.appendices(), body.source());
        try {
            Instant composed = Instant.now();
            ByteArrayOutputStream word = new ByteArrayOutputStream();
            WordWriter.write(document, Template.standard(draft.layout()), word, _ -> {
            });
            Instant saved = Instant.now();
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            PdfWriter.write(new ByteArrayInputStream(word.toByteArray()), pdf, _ -> {
            });
            Took took = new Took(Duration.between(begun, composed), Duration.between(composed, saved),
                    Duration.between(saved, Instant.now()));
            try (PDDocument read = Loader.loadPDF(pdf.toByteArray())) {
                return new Paper(draft, body, word.toByteArray(), pdf.toByteArray(), read.getNumberOfPages(),
                        new PDFTextStripper().getText(read).replaceAll("\\s+", " "), took);
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Lines of the body, without tables. */
    List<String> lines() {
        return body.blocks().stream().filter(block -> !(block instanceof Block.Table)).map(Paper::text).toList();
    }

    /** Headings of the body. */
    List<String> headings() {
        return body.blocks().stream().filter(Block.Part.class::isInstance).map(Paper::text).toList();
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Part part -> part.text();
            case Block.Paragraph paragraph -> paragraph.text();
            case Block.Item item -> "- " + item.text();
            case Block.Table table -> table.rows().stream().map(row -> String.join(" | ", row.cells()))
                    .collect(Collectors.joining("\n"));
        };
    }

    /** The tables of the body and of all appendices. */
    List<Block.Table> tables() {
        return Stream
                .concat(body.blocks().stream(), body.appendices().stream().map(Appendix::body).flatMap(List::stream))
                .filter(Block.Table.class::isInstance).map(Block.Table.class::cast).toList();
    }

    /** The table of an appendix, counted from 0. */
    Block.Table table(int appendix) {
        return body.appendices().get(appendix).body().stream().filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast).findFirst().orElseThrow();
    }

    /** Ordinary rows of a table, cells joined with bars. */
    static List<String> rows(Block.Table table) {
        return rows(table, Row.Kind.NORMAL);
    }

    static List<String> rows(Block.Table table, Row.Kind kind) {
        return table.rows().stream().filter(row -> row.kind() == kind).map(row -> String.join(" | ", row.cells()))
                .toList();
    }
}
