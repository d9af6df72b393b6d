package vn.chiso.bench.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form on the page of an indicator.
 *
 * @param numbers names of the fields that take a number and may be changed
 * @param fields  every field as a browser would send it, with the version
 */
record EntryForm(int version, List<String> numbers, Map<String, String> fields) {

    private static final Pattern FIELD = Pattern
            .compile("<input [^>]*name=\"((?:value|source)-[^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern CHOICE = Pattern.compile("<select [^>]*name=\"(value-[^\"]+)\"[^>]*>(.*?)</select>",
            Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected");
    private static final Pattern EXPLANATION = Pattern.compile("name=\"explanation\"[^>]*>([^<]*)</textarea>");
    private static final Pattern CLAIM = Pattern.compile("name=\"claim\" value=\"([A-Z_]+)\" checked");
    private static final Pattern VERSION = Pattern.compile("id=\"version\" name=\"version\" value=\"(\\d+)\"");

    static EntryForm of(Reply page) {
        Map<String, String> fields = new HashMap<>();
        List<String> numbers = new ArrayList<>();
        Matcher field = FIELD.matcher(page.body());
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
            if (field.group(1).startsWith("value-")) {
                numbers.add(field.group(1));
            }
        }
        Matcher choice = CHOICE.matcher(page.body());
        while (choice.find()) {
            Matcher chosen = CHOSEN.matcher(choice.group(2));
            fields.put(choice.group(1), chosen.find() ? chosen.group(1) : "");
        }
        fields.put("explanation", page.first(EXPLANATION));
        String claim = page.first(CLAIM);
        fields.put("claim", claim.isEmpty() ? "NONE" : claim);
        int version = version(page);
        fields.put("version", Integer.toString(version));
        return new EntryForm(version, numbers, fields);
    }

    /** Version that a page or an answer to a save carries; -1 for none. */
    static int version(Reply reply) {
        String version = reply.first(VERSION);
        return version.isEmpty() ? -1 : Integer.parseInt(version);
    }

    /** What was typed into a field as a whole number; -1 for none. */
    long number(String name) {
        return whole(fields.getOrDefault(name, ""));
    }

    /** A whole number as pages write it; -1 for none. */
    static long whole(String text) {
        String digits = text.replace(".", "").replace("\u00a0", "").strip();
        return digits.matches("\\d{1,15}") ? Long.parseLong(digits) : -1;
    }
}
