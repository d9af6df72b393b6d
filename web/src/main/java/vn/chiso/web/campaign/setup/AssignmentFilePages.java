package vn.chiso.web.campaign.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Assignment;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Assignments.Change;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;

/** The assignment as a file: out, and back in with a preview. */
@Controller
@RequestMapping("/ky/{campaign}/thiet-lap/phan-cong")
class AssignmentFilePages {

    private static final long LARGEST = 10L << 20;
    private static final int MOST_PROBLEMS = 200;

    private final Setup setup;
    private final Assignments assignments;
    private final AssignmentFile file;
    private final AssignmentImport reading;
    private final AssignmentConflicts conflicts;

    AssignmentFilePages(Setup setup, Assignments assignments, AssignmentFile file, AssignmentImport reading,
            AssignmentConflicts conflicts) {
        this.setup = setup;
        this.assignments = assignments;
        this.file = file;
        this.reading = reading;
        this.conflicts = conflicts;
    }

    @GetMapping("/xuat.csv")
    @Permit({Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER, Role.DATA_OFFICER, Role.UNIT_HEAD, Role.APPRAISER})
    ResponseEntity<byte[]> csv(Person person, @PathVariable("campaign") long id) {
        Campaign campaign = setup.look(person, id, Tab.ASSIGNMENT);
        return download(file.csv(campaign), "phan-cong-" + id + ".csv", "text/csv;charset=UTF-8");
    }

    @GetMapping("/xuat.xlsx")
    @Permit({Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER, Role.DATA_OFFICER, Role.UNIT_HEAD, Role.APPRAISER})
    ResponseEntity<byte[]> workbook(Person person, @PathVariable("campaign") long id) {
        Campaign campaign = setup.look(person, id, Tab.ASSIGNMENT);
        return download(file.workbook(campaign), "phan-cong-" + id + ".xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private static ResponseEntity<byte[]> download(byte[] content, String name, String type) {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff").header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }

    @GetMapping("/nap")
    @Permit(Role.COORDINATOR)
    Answer choose(Person person, @PathVariable("campaign") long id) {
        Campaign campaign = setup.look(person, id, Tab.ASSIGNMENT);
        return Answer.show("campaign/assignment-import", empty(person, campaign, List.of()));
    }

    @PostMapping("/nap")
    @Permit(Role.COORDINATOR)
    Answer preview(Person person, @PathVariable("campaign") long id,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile upload) throws IOException {
        Campaign campaign = setup.look(person, id, Tab.ASSIGNMENT);
        if (upload == null || upload.isEmpty()) {
            return Answer.refuse("campaign/assignment-import",
                    empty(person, campaign, List.of(Refusal.at("tep", "campaign.file.choose"))));
        }
        if (upload.getSize() > LARGEST) {
            return Answer.refuse("campaign/assignment-import",
                    empty(person, campaign, List.of(Refusal.at("tep", "campaign.file.large", LARGEST >> 20))));
        }
        AssignmentImport.Read read = reading.read(campaign, upload.getBytes(), null);
        List<Refusal> refusals = read.problems().isEmpty()
                ? assignments.refusals(campaign, read.changes())
                : List.of();
        AssignmentImportPage page = page(person, campaign, read, versions(read.changes()), "", refusals);
        return read.problems().isEmpty() && refusals.isEmpty()
                ? Answer.show("campaign/assignment-import", page)
                : Answer.refuse("campaign/assignment-import", page);
    }

    @PostMapping("/nap/ghi")
    @Permit(Role.COORDINATOR)
    Answer apply(Person person, @PathVariable("campaign") long id,
            @RequestParam(name = "noi-dung", defaultValue = "") String content,
            @RequestParam(name = "da-doc", defaultValue = "") String seen,
            @RequestParam(name = "ly-do", defaultValue = "") String reason) throws IOException {
        Campaign campaign = setup.look(person, id, Tab.ASSIGNMENT);
        byte[] table;
        try {
            table = Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException notOurs) {
            table = new byte[0];
        }
        AssignmentImport.Read read = reading.read(campaign, table, AssignmentPages.versions(seen));
        List<Refusal> refusals = new ArrayList<>(setup.against(person, campaign, Tab.ASSIGNMENT, reason));
        List<Change> changes = assignments.effective(campaign, read.changes());
        if (refusals.isEmpty() && read.problems().isEmpty()) {
            refusals.addAll(assignments.refusals(campaign, changes));
        }
        if (refusals.isEmpty() && read.problems().isEmpty()) {
            List<NodeCode> late = assignments.change(person.actor(), campaign, changes, reason.strip());
            if (late.isEmpty()) {
                return changes.isEmpty()
                        ? Answer.done(Tab.ASSIGNMENT.path(id), "campaign.file.nothing")
                        : Answer.done(Tab.ASSIGNMENT.path(id), "campaign.assign.done", changes.size());
            }
            refusals.addAll(conflicts.sentences(campaign, late));
            read = reading.read(campaign, table, null); // what would change now, from what stands there now
        }
        return Answer.refuse("campaign/assignment-import",
                page(person, campaign, read, versions(read.changes()), reason, refusals));
    }

    private static String versions(List<Change> changes) {
        return changes.stream().map(change -> change.leaf() + ":" + change.version())
                .collect(Collectors.joining(" "));
    }

    private AssignmentImportPage empty(Person person, Campaign campaign, List<Refusal> refusals) {
        return new AssignmentImportPage(setup.head(person, campaign, Tab.ASSIGNMENT), false, "", "", List.of(),
                List.of(), 0, "", refusals);
    }

    private AssignmentImportPage page(Person person, Campaign campaign, AssignmentImport.Read read, String versions,
            String reason, List<Refusal> refusals) {
        List<Change> effective = assignments.effective(campaign, read.changes());
        return new AssignmentImportPage(setup.head(person, campaign, Tab.ASSIGNMENT), true,
                Base64.getEncoder().encodeToString(file.csv(read.rows())), versions,
                read.problems().stream().limit(MOST_PROBLEMS).toList(), differences(campaign, effective),
                read.changes().size() - effective.size(), reason, refusals);
    }

    private List<AssignmentImportPage.Difference> differences(Campaign campaign, List<Change> changes) {
        Framework framework = setup.framework(campaign);
        Map<NodeCode, Assignment> before = assignments.of(campaign.id());
        Map<NodeCode, Map<String, String>> reasons = assignments.exclusions(campaign.id());
        AssignmentFile.Names names = file.names(campaign, Stream.concat(before.values().stream(),
                changes.stream().map(change -> Objects.requireNonNull(before.get(change.leaf())).after(change)))
                .toList());
        List<AssignmentImportPage.Difference> differences = new ArrayList<>();
        for (Change change : changes) {
            Assignment old = Objects.requireNonNull(before.get(change.leaf()));
            Assignment after = old.after(change);
            Node node = framework.tree().node(change.leaf());
            String name = node == null ? "" : node.head().name().in(Language.VI);
            add(differences, change, name, "provider", names.provider(old.provider()),
                    names.provider(after.provider()));
            add(differences, change, name, "coordinating", names.coordinating(old.coordinating()),
                    names.coordinating(after.coordinating()));
            add(differences, change, name, "appraisers", names.appraisers(old.appraisers()),
                    names.appraisers(after.appraisers()));
            add(differences, change, name, "excluded-blocks", AssignmentFile.Names.blocks(old.excludedBlocks()),
                    AssignmentFile.Names.blocks(after.excludedBlocks()));
            add(differences, change, name, "reason",
                    AssignmentFile.Names.reason(reasons.getOrDefault(change.leaf(), Map.of())),
                    after.excludedBlocks().isEmpty() ? "" : change.reason());
        }
        return differences;
    }

    private static void add(List<AssignmentImportPage.Difference> differences, Change change, String name,
            String column, String before, String after) {
        if (!before.equals(after)) {
            differences.add(new AssignmentImportPage.Difference(change.leaf().value(), name,
                    "campaign.file." + column, before, after));
        }
    }
}
