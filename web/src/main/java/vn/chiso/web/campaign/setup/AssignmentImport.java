package vn.chiso.web.campaign.setup;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.text.Messages;
import vn.chiso.exchange.TableResult;
import vn.chiso.exchange.TableText;
import vn.chiso.exchange.TextTable;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.campaign.Assignment;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Assignments.Change;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.platform.SearchKey;
import vn.chiso.web.ui.Texts;

/** Reads the assignment of a round from a table, and tells every cell that cannot be understood. */
@Component
class AssignmentImport {

    private final AssignmentFile file;
    private final Assignments assignments;
    private final Setup setup;
    private final UnitWords words;
    private final People people;
    private final Texts texts;
    private final Messages places = TableText.messages(Language.VI);

    AssignmentImport(AssignmentFile file, Assignments assignments, Setup setup, UnitWords words, People people,
            Texts texts) {
        this.file = file;
        this.assignments = assignments;
        this.setup = setup;
        this.words = words;
        this.people = people;
        this.texts = texts;
    }

    /**
     * What was read.
     *
     * @param changes  what the table says, one for each of its rows
     * @param rows     the table as it was understood, to be sent back
     * @param problems what cannot be understood, with the cell; nothing is changed while there is one
     */
    record Read(List<Change> changes, List<List<String>> rows, List<String> problems) {
    }

    /**
     * Reads a file.
     *
     * @param versions versions that were shown in a preview; null before there was one
     */
    Read read(Campaign campaign, byte[] content, @Nullable Map<NodeCode, Integer> versions) throws IOException {
        return switch (TextTable.read(file.columns(), content)) {
            case TableResult.Refused<List<TextTable.Row>>(var problems) -> new Read(List.of(), List.of(),
                    problems.stream().map(problem -> TableText.sentence(problem, places)).toList());
            case TableResult.Read<List<TextTable.Row>>(var rows, _) -> new Reading(campaign, versions).all(rows);
        };
    }

    /** One file on its way to changes. */
    private final class Reading {

        private final LocalDate day;
        private final Map<NodeCode, Assignment> known;
        private final @Nullable Map<NodeCode, Integer> versions;
        private final Set<String> blocks;
        private final List<String> problems = new ArrayList<>();
        private final Map<NodeCode, Change> changes = new LinkedHashMap<>();
        private final List<List<String>> kept = new ArrayList<>();
        private final Map<String, List<Unit>> meant = new HashMap<>();

        Reading(Campaign campaign, @Nullable Map<NodeCode, Integer> versions) {
            this.day = setup.day(campaign);
            this.known = assignments.of(campaign.id());
            this.versions = versions;
            this.blocks = assignments.blocks(campaign.id()).keySet();
        }

        Read all(List<TextTable.Row> rows) {
            for (TextTable.Row row : rows) {
                kept.add(file.columns().stream().map(column -> line(row, column.id())).toList());
                one(row);
            }
            if (rows.isEmpty()) {
                problems.add(texts.say(Language.VI, "campaign.file.empty"));
            }
            return new Read(List.copyOf(changes.values()), kept, problems);
        }

        private void one(TextTable.Row row) {
            NodeCode leaf = new NodeCode(row.cell(AssignmentFile.CODE));
            Assignment before = known.get(leaf);
            if (before == null) {
                problem(row, AssignmentFile.CODE, "campaign.file.no-indicator", leaf);
                return;
            }
            if (changes.containsKey(leaf)) {
                problem(row, AssignmentFile.CODE, "campaign.file.twice", leaf);
                return;
            }
            int told = problems.size();
            Long provider = provider(row);
            Set<Long> coordinating = new LinkedHashSet<>();
            for (String name : parts(row, AssignmentFile.COORDINATING)) {
                unit(row, AssignmentFile.COORDINATING, name).ifPresent(unit -> coordinating.add(unit.id()));
            }
            Set<Long> appraisers = new LinkedHashSet<>();
            for (String login : parts(row, AssignmentFile.APPRAISERS)) {
                Optional<Person> person = people.byLogin(login);
                person.ifPresentOrElse(known -> appraisers.add(known.id()),
                        () -> problem(row, AssignmentFile.APPRAISERS, "campaign.file.no-person", login));
            }
            Set<String> excluded = new LinkedHashSet<>(parts(row, AssignmentFile.BLOCKS));
            excluded.stream().filter(block -> !blocks.contains(block))
                    .forEach(block -> problem(row, AssignmentFile.BLOCKS, "campaign.file.no-block", block));
            String reason = line(row, AssignmentFile.REASON);
            if (!excluded.isEmpty() && reason.isEmpty()) {
                problem(row, AssignmentFile.REASON, "campaign.file.no-reason");
            }
            if (problems.size() == told && provider != null) {
                int version = versions == null ? before.version() : versions.getOrDefault(leaf, 0);
                changes.put(leaf, new Change(leaf, version, provider, coordinating, appraisers, excluded,
                        excluded.isEmpty() ? "" : reason));
            }
        }

        private @Nullable Long provider(TextTable.Row row) {
            String code = row.cell(AssignmentFile.PROVIDER_CODE);
            String name = line(row, AssignmentFile.PROVIDER);
            if (!code.isEmpty()) {
                Optional<Unit> unit = unit(row, AssignmentFile.PROVIDER_CODE, code);
                boolean other = unit.isPresent() && !name.isEmpty() && !names(unit.get(), name);
                if (other) {
                    problem(row, AssignmentFile.PROVIDER, "campaign.file.other-name", name, code, unit.get().name());
                }
                return other ? null : unit.map(Unit::id).orElse(null);
            }
            if (name.isEmpty()) {
                problem(row, AssignmentFile.PROVIDER, "campaign.file.no-provider", self(Language.VI));
                return null;
            }
            String key = SearchKey.of(name);
            if (key.equals(SearchKey.of(self(Language.VI))) || key.equals(SearchKey.of(self(Language.EN)))) {
                return Change.SELF;
            }
            return unit(row, AssignmentFile.PROVIDER, name).map(Unit::id).orElse(null);
        }

        private boolean names(Unit unit, String name) {
            return meant(name).stream().anyMatch(other -> other.id() == unit.id());
        }

        private Optional<Unit> unit(TextTable.Row row, String column, String name) {
            List<Unit> found = meant(name);
            if (found.size() == 1) {
                return Optional.of(found.getFirst());
            }
            problem(row, column, found.isEmpty() ? "campaign.unit.unknown" : "campaign.unit.several", name);
            return Optional.empty();
        }

        private List<Unit> meant(String name) {
            return meant.computeIfAbsent(name, text -> words.meant(text, day));
        }

        private void problem(TextTable.Row row, String column, String key, Object... facts) {
            problems.add(row.at(column, texts.say(Language.VI, key, facts), places));
        }
    }

    private String self(Language language) {
        return texts.say(language, "campaign.assign.self");
    }

    private static List<String> parts(TextTable.Row row, String column) {
        List<String> parts = new ArrayList<>();
        for (String part : row.cell(column).split("[;\\r\\n]", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /** The cell in one line. */
    private static String line(TextTable.Row row, String column) {
        return column.equals(AssignmentFile.COORDINATING) || column.equals(AssignmentFile.APPRAISERS)
                || column.equals(AssignmentFile.BLOCKS)
                        ? String.join("; ", parts(row, column))
                        : row.cell(column).replaceAll("[\\r\\n]+", " ").strip();
    }
}
