package vn.chiso.document;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Places of a template, marked {@code {{name}}}. Texts of lines take the look of their mark; those of blocks stand alone
 * in a paragraph and give way to paragraphs in named styles.
 */
enum Place {
    SUPERIOR("co_quan_chu_quan", Kind.LINE), ISSUER("co_quan_ban_hanh", Kind.LINE), NUMBER("so", Kind.LINE),
    SYMBOL("ky_hieu", Kind.LINE), TOWN("dia_danh", Kind.LINE), DATE("ngay_thang", Kind.LINE),
    KIND("ten_loai", Kind.LINE), ABOUT("trich_yeu", Kind.LINE), ADDRESSEES("kinh_gui", Kind.BLOCK),
    BASES("can_cu", Kind.BLOCK), BODY("noi_dung", Kind.BLOCK), SOURCE("nguon_so_lieu", Kind.LINE),
    RECIPIENTS("noi_nhan", Kind.BLOCK), CAPACITY("quyen_han_chuc_vu", Kind.BLOCK), SIGNER("nguoi_ky", Kind.LINE),
    /** Those who sign side by side, with capacities and names. */
    SIGNATURES("chu_ky", Kind.BLOCK),
    /** A short rule, as long as the decree wants it below the line above. */
    RULE("ke_ngang", Kind.BLOCK), APPENDICES("phu_luc", Kind.BLOCK);

    /** Whether it is part of a line or a paragraph of its own. */
    enum Kind {
        LINE, BLOCK
    }

    private final String mark;
    private final Kind kind;

    Place(String mark, Kind kind) {
        this.mark = mark;
        this.kind = kind;
    }

    String mark() {
        return mark;
    }

    /** As it is typed. */
    String typed() {
        return "{{" + mark + "}}";
    }

    boolean isBlock() {
        return kind == Kind.BLOCK;
    }

    /** Whether a paragraph goes when this is all it holds and there is nothing to put in. */
    boolean leavesNoLine() {
        return this == SUPERIOR || this == SOURCE;
    }

    static @Nullable Place of(String mark) {
        for (Place place : values()) {
            if (place.mark.equals(mark)) {
                return place;
            }
        }
        return null;
    }

    /** Without these, something that must be in the document would be lost. */
    static Set<Place> required(Layout layout) {
        Set<Place> required = EnumSet.of(ISSUER, ABOUT, BODY, SOURCE, APPENDICES);
        required.addAll(switch (layout) {
            case NAMED -> EnumSet.of(NUMBER, SYMBOL, DATE, KIND, BASES, RECIPIENTS, CAPACITY, SIGNER);
            case LETTER -> EnumSet.of(NUMBER, SYMBOL, DATE, ADDRESSEES, RECIPIENTS, CAPACITY, SIGNER);
            case FORM -> EnumSet.of(KIND, SIGNATURES);
            case MINUTES -> EnumSet.of(NUMBER, SYMBOL, KIND, SIGNATURES);
        });
        return required;
    }

    /** A province may type these into its template, or do without; it is told that nothing will be put in. */
    static Set<Place> wanted(Layout layout) {
        return switch (layout) {
            case NAMED -> EnumSet.of(SUPERIOR, TOWN, ADDRESSEES);
            case LETTER -> EnumSet.of(SUPERIOR, TOWN, BASES);
            case FORM -> EnumSet.of(SUPERIOR, TOWN, DATE);
            case MINUTES -> EnumSet.of(SUPERIOR, RECIPIENTS);
        };
    }
}
