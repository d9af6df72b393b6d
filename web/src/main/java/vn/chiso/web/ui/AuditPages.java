package vn.chiso.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chiso.engine.framework.Language;
import vn.chiso.exchange.CsvFile;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.audit.AuditFilter;
import vn.chiso.web.audit.AuditLine;
import vn.chiso.web.platform.Time;

/** Who did what and when, for those who answer for it. */
@Controller
@Permit({Role.ADMINISTRATOR, Role.COORDINATOR})
class AuditPages {

    private static final int LINES = 50;
    private static final int ROWS_AT_ONCE = 1000;

    private final Audit audit;
    private final AuditWords words;
    private final TransactionTemplate transaction;

    AuditPages(Audit audit, AuditWords words, TransactionTemplate transaction) {
        this.audit = audit;
        this.words = words;
        this.transaction = transaction;
    }

    @GetMapping("/nhat-ky")
    Answer audit(Person person, @RequestParam Map<String, String> asked, HttpServletRequest request) {
        AuditQuery query = AuditQuery.of(asked);
        Language language = Languages.of(request);
        List<AuditLine> found = audit.find(query.filter(), LINES + 1);
        List<AuditPage.Line> lines = words.lines(person, found.stream().limit(LINES).toList(), language);
        String older = found.size() > LINES ? address("/nhat-ky", query.asked(), lines.getLast().id()) : null;
        String newest = query.filter().before() == null ? null : address("/nhat-ky", query.asked(), null);
        AuditPage page = new AuditPage(query.asked(), actions(language),
                named(words.campaigns(audit.campaigns())), named(words.units(audit.units())), lines,
                address("/nhat-ky/csv", query.asked(), null), older, newest, query.refusals());
        return query.refusals().isEmpty() ? Answer.show("ui/audit", page) : Answer.refuse("ui/audit", page);
    }

    private List<Option> actions(Language language) {
        return audit.actions().stream().map(action -> new Option(action, words.action(action, language)))
                .sorted(byName()).toList();
    }

    private static List<Option> named(Map<Long, String> names) {
        return names.entrySet().stream().map(entry -> new Option(entry.getKey().toString(), entry.getValue()))
                .sorted(byName()).toList();
    }

    private static Comparator<Option> byName() {
        Collator vietnamese = Collator.getInstance(Locale.of("vi"));
        return Comparator.comparing(Option::label, vietnamese::compare);
    }

    private static String address(String path, AuditPage.Asked asked, @Nullable Long before) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        AuditQuery.parameters(asked).forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        if (before != null) {
            address.queryParam("truoc", before);
        }
        return address.encode().buildAndExpand(AuditQuery.parameters(asked)).toUriString();
    }

    @GetMapping("/nhat-ky/kiem-tra")
    Answer check() {
        long lines = audit.lines();
        return Answer.show("ui/audit-chain", new AuditChainPage(lines, audit.firstBroken().orElse(null)));
    }

    /** The same lines as a table. Times are those of Việt Nam; texts that a spreadsheet would run are defused. */
    @GetMapping("/nhat-ky/csv")
    void csv(Person person, @RequestParam Map<String, String> asked, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        AuditQuery query = AuditQuery.of(asked);
        if (!query.refusals().isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        transaction.executeWithoutResult(status -> audit.record(person.actor(), "audit.exported", "CSV", Map.of()));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"nhat-ky.csv\"");
        response.setHeader("Cache-Control", "no-store");
        OutputStream output = response.getOutputStream();
        output.write("\uFEFF".getBytes(StandardCharsets.UTF_8)); // Excel would take it for another encoding
        Language language = Languages.of(request);
        try (CsvFile csv = new CsvFile(output)) {
            csv.row("id", "at", "actor", "action", "action_name", "subject", "campaign", "unit", "detail", "hash");
            AuditFilter filter = query.filter();
            List<AuditLine> lines = audit.find(filter, ROWS_AT_ONCE);
            while (!lines.isEmpty()) {
                lines.forEach(line -> csv.row(cells(person, line, language)));
                filter = filter.before(lines.getLast().id());
                lines = audit.find(filter, ROWS_AT_ONCE);
            }
        }
    }

    private String[] cells(Person person, AuditLine line, Language language) {
        return new String[]{Long.toString(line.id()), line.at().atZone(Time.ZONE).toOffsetDateTime().toString(),
                words.actor(line.actor(), language), line.action(), words.action(line.action(), language),
                AuditSight.subject(person, line), line.campaign() == null ? "" : line.campaign().toString(),
                line.unit() == null ? "" : line.unit().toString(),
                AuditSight.hides(person, line) ? words.hidden(language) : line.detail(), line.hash()};
    }
}
