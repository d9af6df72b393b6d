package vn.chiso.web.entry;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.platform.Days;
import vn.chiso.web.platform.Refusal;

/** What a form says about a document, once it could be read. */
record EvidenceFacts(String number, @Nullable LocalDate issuedOn, String issuer, String excerpt,
        @Nullable LocalDate validFrom, @Nullable LocalDate validTo, String address) {

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_ISSUER = 200;
    private static final int LONGEST_EXCERPT = 1000;
    private static final int LONGEST_ADDRESS = 500;
    private static final int EARLIEST = 1945;
    private static final int LATEST = 2100;

    /** Reads a form; what cannot stay is added to the refusals. */
    static EvidenceFacts read(EvidenceForm form, List<Refusal> refusals) {
        String number = text(form.number(), "number", LONGEST_NUMBER, refusals);
        String issuer = text(form.issuer(), "issuer", LONGEST_ISSUER, refusals);
        String excerpt = text(form.excerpt(), "excerpt", LONGEST_EXCERPT, refusals);
        LocalDate issuedOn = day(form.issuedOn(), "issuedOn", refusals);
        LocalDate from = day(form.validFrom(), "validFrom", refusals);
        LocalDate to = day(form.validTo(), "validTo", refusals);
        if (number.isEmpty()) {
            refusals.add(Refusal.at("number", "evidence.number.empty"));
        }
        if (excerpt.isEmpty()) {
            refusals.add(Refusal.at("excerpt", "evidence.excerpt.empty"));
        }
        if (issuer.isEmpty()) {
            refusals.add(Refusal.at("issuer", "evidence.issuer.empty"));
        }
        if (form.issuedOn().isBlank()) {
            refusals.add(Refusal.at("issuedOn", "evidence.issued-on.empty"));
        }
        if (from != null && to != null && to.isBefore(from)) {
            refusals.add(Refusal.at("validTo", "evidence.period.order"));
        }
        return new EvidenceFacts(number, issuedOn, issuer, excerpt, from, to, address(form.address(), refusals));
    }

    /** What is known of a document. */
    static EvidenceFacts of(Evidence evidence) {
        return new EvidenceFacts(evidence.number(), evidence.issuedOn(), evidence.issuer(), evidence.excerpt(),
                evidence.validFrom(), evidence.validTo(), evidence.address());
    }

    private static String text(String typed, String field, int longest, List<Refusal> refusals) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC).replaceAll("[\\s\\p{Cc}]+", " ").strip();
        if (text.length() > longest) {
            refusals.add(Refusal.at(field, "evidence.text.long", longest, text.length()));
        }
        return text;
    }

    private static @Nullable LocalDate day(String typed, String field, List<Refusal> refusals) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = Days.read(text)
                .filter(read -> read.getYear() >= EARLIEST && read.getYear() <= LATEST);
        if (day.isPresent()) {
            return day.get();
        }
        refusals.add(Refusal.at(field, "evidence.day.bad", text.length() > 20 ? text.substring(0, 20) : text));
        return null;
    }

    /** Only what a browser opens as a page: anything else behind a link may run. */
    private static String address(String typed, List<Refusal> refusals) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return "";
        }
        if (text.length() > LONGEST_ADDRESS) {
            refusals.add(Refusal.at("address", "evidence.text.long", LONGEST_ADDRESS, text.length()));
            return text;
        }
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https")) && address.getHost() != null
                    && address.getUserInfo() == null) {
                return text;
            }
        } catch (URISyntaxException _) {
            // told below
        }
        refusals.add(Refusal.at("address", "evidence.address.bad"));
        return text;
    }
}
