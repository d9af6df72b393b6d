package vn.chiso.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of the first page (Decree 30/2020, appendix I, part I, II.2 to II.4).
 *
 * @param superior the body above the one that issues; "" when there is none. Written in capitals
 * @param issuer   the body that issues the document, as it is written inside a sentence; the heading writes it in
 *                 capitals. A name too long for its column is broken into lines of the same length; line ends in it
 *                 are kept
 * @param number   number of the document in its year; "" leaves a blank to fill in by hand. A single digit gets a 0
 * @param symbol   {@code BC-UBND}; "" leaves a blank like that of the number, or belongs to a form, which has neither
 * @param place    the place before the date
 * @param date     null leaves blanks for day and month
 * @param year     the year written when there is no date
 */
public record Heading(String superior, String issuer, String number, String symbol, String place,
        @Nullable LocalDate date, int year) {
}
