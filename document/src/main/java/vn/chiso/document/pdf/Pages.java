package vn.chiso.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.chiso.document.part.Flaw;
import vn.chiso.document.part.Styles;
import vn.chiso.document.part.WordPackage;
import vn.chiso.document.part.Xml;

/** All pages of a Word file. Its text is read twice: sections say at their ends how their pages are. */
public final class Pages {

    private final byte[] text;
    private final Styles styles;
    private final Paragraphs paragraphs;
    private final Map<String, Element> margins = new HashMap<>();
    private final Canvas canvas;
    private final IntConsumer progress;

    private Pages(WordPackage file, Canvas canvas, IntConsumer progress) throws Flaw {
        byte[] main = file.part(file.main());
        if (main == null) {
            throw new Flaw(Flaw.Kind.NOT_WORD, "");
        }
        this.text = main;
        this.styles = Styles.of(file);
        this.paragraphs = new Paragraphs(styles);
        this.canvas = canvas;
        this.progress = progress;
        for (WordPackage.Link link : file.links(file.main())) {
            if (link.type().endsWith("/header") || link.type().endsWith("/footer")) {
                margins.put(link.id(), file.tree(link.target()));
            }
        }
    }

    /** Draws the file's pages; told percents of the text that were laid out. */
    public static void write(WordPackage file, Canvas canvas, IntConsumer progress) throws IOException, Flaw {
        new Pages(file, canvas, progress).write();
    }

    private void write() throws IOException {
        Survey survey = new Survey();
        Pieces.read(text, survey);
        Flow flow = new Flow(canvas, this::margins);
        Writing writing = new Writing(survey, flow);
        flow.begin(survey.sections.getFirst());
        Pieces.read(text, writing);
        flow.flush();
        canvas.end();
    }

    private void margins(SectionLook section, int page, boolean first) throws IOException {
        String kind = first && section.firstDiffers() ? "first" : "default";
        Element header = margins.get(section.headers().getOrDefault("header." + kind, ""));
        float top = section.headerAt();
        if (header != null) {
            draw(strips(header, section, page), top);
        }
        Element footer = margins.get(section.headers().getOrDefault("footer." + kind, ""));
        if (footer != null) {
            List<Strip> strips = strips(footer, section, page);
            draw(strips, section.height() - section.footerAt() - Strip.height(strips));
        }
    }

    private List<Strip> strips(Element part, SectionLook section, int page) {
        List<Strip> strips = new ArrayList<>();
        for (Element paragraph : Xml.below(part, each -> Xml.is(each, "p"), Tables::isBox)) {
            strips.addAll(
                    paragraphs.strips(paragraph, new Paragraphs.Place(section.left(), section.textWidth(), page)));
        }
        strips.removeIf(Strip::breaksPage);
        return strips;
    }

    private void draw(List<Strip> strips, float top) throws IOException {
        float at = top;
        for (Strip strip : strips) {
            strip.drawing().draw(canvas, at);
            at += strip.height();
        }
    }

    /** Looks for the sections and counts what there is to lay out. */
    private static final class Survey implements Pieces.Reader {

        private final List<SectionLook> sections = new ArrayList<>();
        private long pieces = 1;

        @Override
        public void paragraph(Element paragraph) {
            pieces++;
            Element own = Xml.child(paragraph, "pPr");
            Element section = own == null ? null : Xml.child(own, "sectPr");
            if (section != null) {
                section(section);
            }
        }

        @Override
        public void table(Element properties) {
            // nothing of the page
        }

        @Override
        public void grid(Element grid) {
            // nothing of the page
        }

        @Override
        public void row(Element row) {
            pieces++;
        }

        @Override
        public void tableEnd() {
            // nothing of the page
        }

        @Override
        public void section(Element section) {
            sections.add(SectionLook.of(section, sections.isEmpty() ? Map.of() : sections.getLast().headers()));
        }
    }

    private final class Writing implements Pieces.Reader {

        private final Survey survey;
        private final Flow flow;
        private @Nullable Element tableProperties;
        private @Nullable Tables table;
        private int section;
        private long done;

        private Writing(Survey survey, Flow flow) {
            this.survey = survey;
            this.flow = flow;
        }

        private Paragraphs.Place place() {
            SectionLook pages = survey.sections.get(section);
            return new Paragraphs.Place(pages.left(), pages.textWidth(), flow.page());
        }

        private void count() {
            done++;
            progress.accept((int) (done * 100 / survey.pieces));
        }

        @Override
        public void paragraph(Element paragraph) throws IOException {
            count();
            flow.add(paragraphs.strips(paragraph, place()));
            Element own = Xml.child(paragraph, "pPr");
            if (own != null && Xml.child(own, "sectPr") != null && section + 1 < survey.sections.size()) {
                section++;
                flow.begin(survey.sections.get(section));
            }
        }

        @Override
        public void table(Element properties) {
            tableProperties = properties;
        }

        @Override
        public void grid(Element grid) {
            if (tableProperties != null) {
                table = new Tables(tableProperties, grid, styles, paragraphs, place(),
                        survey.sections.get(section).textHeight());
            }
        }

        @Override
        public void row(Element row) throws IOException {
            count();
            if (table != null) {
                flow.add(table.add(row));
            }
        }

        @Override
        public void tableEnd() throws IOException {
            if (table != null) {
                flow.add(table.end());
            }
        }

        @Override
        public void section(Element element) {
            // the last section's; known from the survey
        }
    }
}
