package vn.chiso.web.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import vn.chiso.document.Appendix;
import vn.chiso.document.Block;
import vn.chiso.document.Layout;
import vn.chiso.web.ui.Ui;

/**
 * A document before it is made: what kind it is, which texts people write for it, and how the rest is put together.
 *
 * @param key          what it is about, in addresses
 * @param title        for people
 * @param name         kind of document in capitals as it is printed, {@code BÁO CÁO}; empty for a letter
 * @param abbreviation of the kind in the symbol (Decree 30/2020, appendix III, I): {@code BC}; empty for a letter
 * @param about        abstract (trích yếu) that is suggested
 * @param unit         whose heading stands above it; null for the unit of whoever makes it
 * @param campaign     the round that the audit names with it; null for none
 * @param edits        whether the person may change its texts
 * @param parts        texts that people write, in the order of the document
 * @param earlier      key of the same document a year before, whose texts are shown beside; null for none
 * @param composer     puts the rest together
 * @param workbook     the same figures as a workbook that can be rechecked; null where there is none
 * @param reads        whether the person may read what people have written for it; otherwise the document is made
 *                     without that
 * @param issued       what is known of how it was issued
 * @param start        key of a document whose texts the form begins with while nobody has written; null for none
 */
record Draft(String key, String title, Layout layout, String name, String abbreviation, String about,
        @Nullable Long unit, @Nullable Long campaign, boolean edits, List<Part> parts, @Nullable String earlier,
        Composer composer, @Nullable Workbook workbook, boolean reads, Issued issued, @Nullable String start) {

    Draft {
        parts = List.copyOf(parts);
    }

    /** A document whose texts everybody who opens it may read. */
    Draft(String key, String title, Layout layout, String name, String abbreviation, String about,
            @Nullable Long unit, @Nullable Long campaign, boolean edits, List<Part> parts, @Nullable String earlier,
            Composer composer, @Nullable Workbook workbook) {
        this(key, title, layout, name, abbreviation, about, unit, campaign, edits, parts, earlier, composer, workbook,
                true, Issued.UNKNOWN, null);
    }

    /** The same for somebody who may not read what people have written for it. */
    Draft generatedOnly() {
        return new Draft(key, title, layout, name, abbreviation, about, unit, campaign, false, parts, null, composer,
                workbook, false, issued, null);
    }

    /** The same, of which more is known. */
    Draft as(Issued known) {
        return new Draft(key, title, layout, name, abbreviation, about, unit, campaign, edits, parts, earlier,
                composer, workbook, reads, known, start);
    }

    /** The same, whose form begins with the texts of another document. */
    Draft startingWith(@Nullable String other) {
        return new Draft(key, title, layout, name, abbreviation, about, unit, campaign, edits, parts, earlier,
                composer, workbook, reads, issued, other);
    }

    /** Symbol without the number, {@code BC-UBND}; empty for a document that has none. */
    String symbol(Issuer issuer) {
        return switch (layout) {
            case FORM -> "";
            case NAMED, LETTER, MINUTES -> issued.symbol().isEmpty()
                    ? issuer.symbol(abbreviation)
                    : issued.symbol();
        };
    }

    /**
     * How a document was issued, as far as that is known before anybody writes; empty for what is not known.
     *
     * @param number alone: {@code 222}
     * @param symbol {@code KH-UBND}
     * @param date   {@code 21/10/2020}
     * @param issuer by name, where it is none of our units
     */
    record Issued(String number, String symbol, String date, String issuer, String signer) {

        static final Issued UNKNOWN = new Issued("", "", "", "", "");
    }

    /**
     * A text that people write.
     *
     * @param id         as the form sends it and {@code document.part.<id>} names it
     * @param suggestion what stands there until somebody writes
     */
    record Part(String id, Shape shape, String suggestion) {

        /** How long it is. */
        enum Shape {
            /** One line. */
            LINE(500),
            /** Several lines, each a thing of its own. */
            LINES(20_000),
            /** Paragraphs; those that begin with "-" or "+" become items. */
            PROSE(20_000);

            private final int longest;

            Shape(int longest) {
                this.longest = longest;
            }

            /** The most letters that it may have. */
            int longest() {
                return longest;
            }
        }

        /** A text of one line that nobody suggests. */
        static Part line(String id) {
            return new Part(id, Shape.LINE, "");
        }

        /** A text of paragraphs. */
        static Part prose(String id, String suggestion) {
            return new Part(id, Shape.PROSE, suggestion);
        }
    }

    /** Puts together what is not written by people; called when the document is made, after the rights were checked. */
    @FunctionalInterface
    interface Composer {
        Body compose(Words words, Ui ui);
    }

    /** Writes the workbook, and tells how far it is in percent. */
    @FunctionalInterface
    interface Workbook {
        void write(Ui ui, OutputStream output, IntConsumer progress) throws IOException;
    }

    /**
     * The text of a document.
     *
     * @param bases  what it rests on, where the content itself says so; they come before those that people write
     * @param source from which publication or plan the figures come
     */
    record Body(List<String> bases, List<Block> blocks, List<Appendix> appendices, String source) {

        Body {
            bases = List.copyOf(bases);
            blocks = List.copyOf(blocks);
            appendices = List.copyOf(appendices);
        }
    }

    /** The texts as they stand, by part; a part that nobody has written has what is suggested. */
    record Words(Map<String, String> texts) {

        Words {
            texts = Map.copyOf(texts);
        }

        /** The text of a part, without spaces around; empty for nothing. */
        String text(String part) {
            return texts.getOrDefault(part, "").strip();
        }

        /** Its lines that are not blank. */
        List<String> lines(String part) {
            return text(part).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        }

        /** Its lines as a list of names, without the dashes and ends that people type and the document sets by itself. */
        List<String> names(String part) {
            return lines(part).stream()
                    .map(line -> line.replaceFirst("^[-–—•+]\\s*", "").replaceFirst("\\s*[;.]$", ""))
                    .filter(line -> !line.isEmpty()).toList();
        }

        /** The text as paragraphs and items. */
        List<Block> blocks(String part) {
            return lines(part).stream().map(Words::block).toList();
        }

        private static Block block(String line) {
            boolean item = line.startsWith("- ") || line.startsWith("– ") || line.startsWith("+ ");
            return item ? new Block.Item(line.substring(2).strip()) : new Block.Paragraph(line);
        }
    }
}
