package vn.chiso.document;

import java.time.LocalDate;
import vn.chiso.document.part.PlainText;

/** What is put into the lines of a template. */
final class Values {

    private static final String BLANK = "\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0"; // room to write a number by hand
    private static final String BLANK_PLACE = "……………";
    private static final int TWO_DIGITS = 10;
    private static final int FEBRUARY = 2;

    private final OfficialDocument document;

    Values(OfficialDocument document) {
        this.document = document;
    }

    String of(Place place) {
        Heading heading = document.heading();
        return switch (place) {
            case SUPERIOR -> capitals(heading.superior());
            case ISSUER -> capitals(heading.issuer());
            case NUMBER -> number(heading.number());
            case SYMBOL -> heading.symbol().isBlank() ? BLANK : heading.symbol().strip();
            case TOWN -> heading.place().isBlank() ? BLANK_PLACE : heading.place().strip();
            case DATE -> date(heading);
            case KIND -> capitals(document.title().kind());
            case ABOUT -> document.title().about().strip();
            case SOURCE -> document.source().strip();
            case SIGNER -> document.signature().name().strip();
            case ADDRESSEES, BASES, BODY, RECIPIENTS, CAPACITY, SIGNATURES, RULE, APPENDICES ->
                throw new IllegalArgumentException(
                        place.typed());
        };
    }

    static String capitals(String text) {
        return text.strip().toUpperCase(PlainText.VIETNAMESE);
    }

    /** Numbers below 10 get a 0 (Decree 30/2020, appendix I, part I, II.3.c). */
    private static String number(String number) {
        String bare = number.strip();
        return bare.isEmpty() ? BLANK : bare.length() == 1 && Character.isDigit(bare.charAt(0)) ? "0" + bare : bare;
    }

    /** Days below 10 and the months 1 and 2 get a 0 (Decree 30/2020, appendix I, part I, II.4.b). */
    static String date(Heading heading) {
        LocalDate date = heading.date();
        if (date == null) {
            return "ngày" + BLANK + " tháng" + BLANK + " năm " + heading.year();
        }
        String day = (date.getDayOfMonth() < TWO_DIGITS ? "0" : "") + date.getDayOfMonth();
        String month = (date.getMonthValue() <= FEBRUARY ? "0" : "") + date.getMonthValue();
        return "ngày " + day + " tháng " + month + " năm " + date.getYear();
    }

    /** Which document an appendix goes with (Decree 30/2020, appendix I, part I, III.1.c). */
    String attached() {
        Heading heading = document.heading();
        String kind = document.layout() == Layout.LETTER ? "Công văn" : sentence(document.title().kind());
        String number = heading.symbol().isBlank()
                ? ""
                : " số " + number(heading.number()) + "/" + heading.symbol().strip() + " " + date(heading);
        return "(Kèm theo " + kind + number + " của " + heading.issuer().strip().replace('\n', ' ') + ")";
    }

    private static String sentence(String kind) {
        String lower = kind.strip().toLowerCase(PlainText.VIETNAMESE);
        return lower.isEmpty() ? lower : lower.substring(0, 1).toUpperCase(PlainText.VIETNAMESE) + lower.substring(1);
    }
}
