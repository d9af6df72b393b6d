package vn.chiso.bench.web;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** One officer at work: looks at lists and indicators, types, thinks in between. */
final class Officer {

    private static final Pattern TREE = Pattern.compile("<li data-leaf[^>]*><a href=\"([^\"]+)\"");
    private static final Pattern SUBMIT = Pattern.compile("href=\"(/ky/\\d+/nop/\\d+)\"");

    private final Browser browser;
    private final Random random;
    private Measured measured;
    private final List<String> pages;
    private final String submit;
    private EntryForm form;
    private String page;

    Officer(Browser browser, long round, Random random, Measured measured) {
        this.browser = browser;
        this.random = random;
        this.measured = measured;
        Reply first = browser.open("/ky/" + round + "/nhap-so-lieu");
        pages = first.all(TREE);
        submit = first.first(SUBMIT);
        form = EntryForm.of(first);
        page = pages.getFirst();
    }

    /** From now on what happens is noted there. */
    void into(Measured other) {
        measured = other;
    }

    /**
     * Works until the time is over. Of a hundred acts 50 are saves of the page itself, 30 open another indicator, 10 the
     * list of work, 10 the page for handing in; between two of them a person thinks.
     */
    void work(long untilNanos, int thinkMillis) {
        Machine.pause(random.nextInt(thinkMillis * 2)); // people do not begin at the same moment
        while (System.nanoTime() < untilNanos) {
            int act = random.nextInt(100);
            try {
                if (act < 50 && !form.numbers().isEmpty()) {
                    save();
                } else if (act < 80) {
                    page = pages.get(random.nextInt(pages.size()));
                    form = EntryForm.of(opened("indicator", page));
                } else if (act < 90) {
                    opened("list of work", "/viec-cua-toi");
                } else {
                    opened("handing in", submit);
                }
            } catch (UncheckedIOException exception) {
                measured.error(String.valueOf(exception.getMessage()));
            }
            Machine.pause(thinkMillis / 2 + random.nextInt(thinkMillis));
        }
    }

    private Reply opened(String kind, String path) {
        Reply reply = browser.get(path);
        measured.took(kind, reply);
        return reply;
    }

    private void save() {
        Map<String, String> typed = new HashMap<>(form.fields());
        String name = form.numbers().get(random.nextInt(form.numbers().size()));
        typed.put(name, Integer.toString(1 + random.nextInt(90)));
        typed.put(name.replaceFirst("value-", "source-"), "Báo cáo " + random.nextInt(1000));
        Reply reply = browser.htmx(page + "/luu", typed);
        measured.took("save", reply);
        int version = EntryForm.version(reply);
        if (reply.status() != 200 || version < 0) {
            measured.error("a save of " + page + " was answered with " + reply.status());
            return;
        }
        typed.put("version", Integer.toString(version));
        form = new EntryForm(version, form.numbers(), typed);
    }
}
