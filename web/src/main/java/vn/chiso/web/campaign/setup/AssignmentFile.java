package vn.chiso.web.campaign.setup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.exchange.TextTable;
import vn.chiso.exchange.workbook.Look;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.campaign.Assignment;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.UnitCode;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.ui.Texts;

/** The assignment of a round as a table to fill in with a spreadsheet: what stands in its columns, and writing it. */
@Component
class AssignmentFile {

    static final String CODE = "code";
    static final String INDICATOR = "indicator";
    static final String PROVIDER_CODE = "provider_code";
    static final String PROVIDER = "provider";
    static final String COORDINATING = "coordinating";
    static final String APPRAISERS = "appraisers";
    static final String BLOCKS = "excluded_blocks";
    static final String REASON = "reason";

    private final Setup setup;
    private final Assignments assignments;
    private final Units units;
    private final UnitWords words;
    private final People people;
    private final Texts texts;

    AssignmentFile(Setup setup, Assignments assignments, Units units, UnitWords words, People people, Texts texts) {
        this.setup = setup;
        this.assignments = assignments;
        this.units = units;
        this.words = words;
        this.people = people;
        this.texts = texts;
    }

    List<TextTable.Column> columns() {
        return List.of(column(CODE, 12, Look.CODE), column(INDICATOR, 50, Look.TEXT),
                column(PROVIDER_CODE, 16, Look.CODE), column(PROVIDER, 34, Look.CODE),
                column(COORDINATING, 40, Look.CODE), column(APPRAISERS, 26, Look.CODE),
                column(BLOCKS, 26, Look.CODE), column(REASON, 40, Look.CODE));
    }

    private TextTable.Column column(String id, int width, Look look) {
        String key = "campaign.file." + id.replace('_', '-');
        return new TextTable.Column(id,
                List.of(texts.say(Language.VI, key), texts.say(Language.EN, key)), width, look);
    }

    byte[] csv(Campaign campaign) {
        return csv(rows(campaign));
    }

    byte[] csv(List<List<String>> rows) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            TextTable.writeCsv(columns(), rows, output);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return output.toByteArray();
    }

    byte[] workbook(Campaign campaign) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            TextTable.writeWorkbook(texts.say(Language.VI, "campaign.file.title", campaign.name()),
                    texts.say(Language.VI, "campaign.tab.assignment"), columns(), rows(campaign), output);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return output.toByteArray();
    }

    private List<List<String>> rows(Campaign campaign) {
        Framework framework = setup.framework(campaign);
        Map<NodeCode, Assignment> assigned = assignments.of(campaign.id());
        Map<NodeCode, Map<String, String>> reasons = assignments.exclusions(campaign.id());
        Names names = names(campaign, assigned.values());
        List<List<String>> rows = new ArrayList<>();
        framework.tree().leaves().forEach(leaf -> {
            Assignment assignment = assigned.get(leaf.code());
            if (assignment != null) {
                rows.add(names.row(leaf.code().value(), leaf.head().name().in(Language.VI), assignment,
                        reasons.getOrDefault(leaf.code(), Map.of())));
            }
        });
        return rows;
    }

    /** Names of everybody who is assigned, as the table writes them. */
    Names names(Campaign campaign, Iterable<Assignment> assigned) {
        Set<Long> ids = new TreeSet<>();
        Map<Long, String> logins = new HashMap<>();
        for (Assignment assignment : assigned) {
            ids.addAll(assignment.coordinating());
            if (assignment.provider() != null) {
                ids.add(assignment.provider());
            }
            assignment.appraisers().forEach(id -> logins.computeIfAbsent(id,
                    wanted -> people.byId(wanted).map(Person::login).orElse("#" + wanted)));
        }
        LocalDate day = setup.day(campaign);
        Map<Long, String> written = new HashMap<>();
        units.byIds(ids).values().forEach(unit -> written.put(unit.id(), words.words(unit, day)));
        Map<Long, String> codes = new HashMap<>();
        units.codes(ids).forEach((unit, own) -> own.stream().filter(code -> code.validOn(day)).findFirst()
                .map(UnitCode::code).filter(code -> meansOnly(code, unit, day))
                .ifPresent(code -> codes.put(unit, code)));
        return new Names(written, codes, logins, texts.say(Language.VI, "campaign.assign.self"));
    }

    private boolean meansOnly(String code, long unit, LocalDate day) {
        List<Unit> meant = words.meant(code, day);
        return meant.size() == 1 && meant.getFirst().id() == unit;
    }

    /** How the table writes units and people. */
    record Names(Map<Long, String> units, Map<Long, String> codes, Map<Long, String> logins, String self) {

        String provider(@Nullable Long unit) {
            return unit == null ? self : units.getOrDefault(unit, "#" + unit);
        }

        String coordinating(Set<Long> all) {
            return all.stream().map(unit -> units.getOrDefault(unit, "#" + unit)).sorted()
                    .collect(Collectors.joining("; "));
        }

        String appraisers(Set<Long> all) {
            return all.stream().map(logins::get).filter(Objects::nonNull).sorted().collect(Collectors.joining("; "));
        }

        static String blocks(Set<String> all) {
            return all.stream().sorted(Comparator.naturalOrder()).collect(Collectors.joining("; "));
        }

        static String reason(Map<String, String> reasons) {
            return String.join("; ", new TreeSet<>(reasons.values()));
        }

        List<String> row(String code, String name, Assignment assignment, Map<String, String> reasons) {
            Long provider = assignment.provider();
            return List.of(code, name, provider == null ? "" : codes.getOrDefault(provider, ""), provider(provider),
                    coordinating(assignment.coordinating()), appraisers(assignment.appraisers()),
                    blocks(assignment.excludedBlocks()), reason(reasons));
        }
    }
}
