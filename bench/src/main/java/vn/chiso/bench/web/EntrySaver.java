package vn.chiso.bench.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Types into the form of one indicator; the page saves by itself. */
final class EntrySaver implements Saver {

    private final String login;
    private final String path;
    private EntryForm form = new EntryForm(0, List.of(), Map.of());

    EntrySaver(String login, String path) {
        this.login = login;
        this.path = path;
    }

    @Override
    public String login() {
        return login;
    }

    @Override
    public void prepare(Browser browser) {
        form = EntryForm.of(browser.open(path));
    }

    @Override
    public void save(Browser browser, long number, Ledger ledger) {
        Map<String, String> typed = new HashMap<>(form.fields());
        form.numbers().forEach(name -> {
            typed.put(name, Long.toString(number));
            typed.put(name.replaceFirst("value-", "source-"), "Sổ " + number);
        });
        typed.put("explanation", "Giải trình " + number);
        ledger.sent(path, number);
        Reply reply = browser.htmx(path + "/luu", typed);
        int version = EntryForm.version(reply);
        if (reply.status() == 200 && version >= 0 && reply.body().contains("save-state saved")) {
            ledger.acknowledged(path, number, version);
            form = new EntryForm(version, form.numbers(), with(form.fields(), version));
        } else if (reply.status() == 409) { // somebody else was faster: looks again, types again
            ledger.refused(path, number);
            prepare(browser);
        } else if (reply.status() < 500) {
            throw new IllegalStateException("saving " + path + " was answered with " + reply.status());
        } // otherwise nobody knows whether it is stored
    }

    private static Map<String, String> with(Map<String, String> fields, int version) {
        Map<String, String> next = new HashMap<>(fields);
        next.put("version", Integer.toString(version));
        return next;
    }

    @Override
    public List<String> check(Browser browser, Ledger ledger) {
        EntryForm now = EntryForm.of(browser.open(path));
        List<Long> numbers = new ArrayList<>();
        for (String name : now.numbers()) {
            numbers.add(now.number(name));
            numbers.add(EntryForm.whole(now.fields().getOrDefault(name.replaceFirst("value-", "source-"), "")
                    .replace("Sổ ", "")));
        }
        numbers.add(EntryForm.whole(now.fields().getOrDefault("explanation", "").replace("Giải trình ", "")));
        return ledger.check(path, new Ledger.Seen(now.version(), numbers));
    }

    @Override
    public String described() {
        return "form " + path;
    }
}
