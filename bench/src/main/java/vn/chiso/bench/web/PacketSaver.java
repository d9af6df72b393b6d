package vn.chiso.bench.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chiso.exchange.PacketReader;
import vn.chiso.exchange.PacketResult;
import vn.chiso.exchange.PacketValue;

/** Downloads the packet of a unit, types into many cells, uploads it and applies it at once. */
final class PacketSaver implements Saver {

    private static final String VALUES = "xl/worksheets/sheet2.xml";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String login;
    private final String path;
    /** Page of an indicator to the fields that are typed. */
    private final Map<String, List<String>> fields;

    PacketSaver(String login, String path, Map<String, List<String>> fields) {
        this.login = login;
        this.path = path;
        this.fields = Map.copyOf(fields);
    }

    @Override
    public String login() {
        return login;
    }

    private String first() {
        return fields.keySet().stream().sorted().findFirst().orElseThrow();
    }

    @Override
    public void prepare(Browser browser) {
        EntryForm.of(browser.open(first()));
    }

    @Override
    public void save(Browser browser, long number, Ledger ledger) {
        byte[] packet = browser.download(path + "/tai");
        if (!(PacketReader.read(packet) instanceof PacketResult.Read read)) {
            throw new IllegalStateException("the packet of " + path + " cannot be read");
        }
        Workbook workbook = new Workbook(packet, VALUES);
        for (PacketValue value : read.values()) {
            if (typed(value)) {
                workbook.type(value.address().substring(value.address().indexOf('!') + 1), number);
            }
        }
        browser.open(path);
        Reply uploaded = browser.upload(path, "tep", "goi.xlsx", TYPE, workbook.bytes());
        if (uploaded.status() >= 500) {
            return; // nothing was to be applied yet
        }
        Reply preview = browser.get(uploaded.orFail("uploading the packet").location());
        if (preview.status() >= 500) {
            return;
        }
        // Not counted along: an earlier one, of which nobody knows whether it was stored, may have raised it.
        int before = EntryForm.of(browser.open(first())).version();
        ledger.sent(path, number);
        Reply applied = browser.post(uploaded.location(),
                Map.of("da-xem", preview.hidden("da-xem"), "cach", "tat-ca", "trang", "1"));
        if (applied.status() >= 500) {
            return;
        }
        Reply told = browser.get(applied.orFail("applying the packet").location());
        if (told.body().contains("toast-line done")) {
            ledger.acknowledged(path, number, before + 1);
        } else if (told.status() < 500) {
            throw new IllegalStateException("applying the packet of " + path + " was refused");
        }
    }

    private boolean typed(PacketValue value) {
        String entry = "/nhap-so-lieu/" + value.key().assessedUnit() + "/" + value.key().leaf();
        return fields.entrySet().stream().anyMatch(each -> each.getKey().endsWith(entry)
                && each.getValue().contains("value-" + value.key().input()));
    }

    @Override
    public List<String> check(Browser browser, Ledger ledger) {
        List<Long> numbers = new ArrayList<>();
        int seen = -1;
        for (Map.Entry<String, List<String>> page : fields.entrySet()) {
            EntryForm form = EntryForm.of(browser.open(page.getKey()));
            page.getValue().forEach(name -> numbers.add(form.number(name)));
            if (page.getKey().equals(first())) {
                seen = form.version();
            }
        }
        return ledger.check(path, new Ledger.Seen(seen, numbers));
    }

    @Override
    public String described() {
        return "packet " + path + ", " + fields.values().stream().mapToInt(List::size).sum() + " values in "
                + fields.size() + " indicators";
    }
}
