package vn.chiso.web.appraisal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.Declared;
import vn.chiso.web.entry.Entry;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.FigureChange;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.ui.Notices;

/** Tells, within the same transaction, whom it concerns that an indicator came back or a shared figure changed. */
@Component
class AppraisalNews implements FigureChange {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String SHARED = "appraisal.notice.shared";

    private final Assignments assignments;
    private final People people;
    private final Units units;
    private final Notices notices;

    AppraisalNews(Assignments assignments, People people, Units units, Notices notices) {
        this.assignments = assignments;
        this.people = people;
        this.units = units;
        this.notices = notices;
    }

    /** An indicator was sent back: those who supply it learn by when it is wanted. */
    void returned(Campaign campaign, Entry entry, LocalDate until) {
        for (long person : ofUnit(entry.provider())) {
            notices.tell(person, "appraisal.notice.returned", entry.key().path(), entry.key().leaf().value(),
                    units.name(entry.key().unit()), DAY.format(until), campaign.name());
        }
    }

    /** Officers and heads of a unit, each once. */
    private Set<Long> ofUnit(long unit) {
        Set<Long> found = new TreeSet<>();
        for (Role role : List.of(Role.DATA_OFFICER, Role.UNIT_HEAD)) {
            people.withRole(role).stream().filter(person -> person.speaksFor(unit)).map(Person::id)
                    .forEach(found::add);
        }
        return found;
    }

    /** The unit itself has changed a figure: the appraisers of what was handed in with the former one are told. */
    @Override
    public void changed(Declared declared, NodeCode home, Map<NodeCode, List<Input>> concerned) {
        concerned.forEach((leaf, inputs) -> tell(declared, home, leaf, inputs, null, false));
    }

    /**
     * Something was decided: where that changes figures which others use, these learn of it. While the appraisal lasts,
     * the home's own supplier does not: what is concluded about a unit it reads when the appraisal is over.
     */
    void decided(Person person, Considered before, Node.Leaf leaf, Decision decision) {
        Declared declared = before.declared();
        UnitInputs was = before.until(decision.stage());
        UnitInputs is = before.with(decision);
        List<Input> changed = declared.enteredAt(leaf).stream().map(Operand::input)
                .filter(input -> !Objects.equals(was.values().get(input.id()), is.values().get(input.id()))).toList();
        declared.sharing(changed, leaf.code())
                .forEach((other, inputs) -> tell(declared, leaf.code(), other, inputs, person, true));
    }

    private void tell(Declared declared, NodeCode home, NodeCode leaf, List<Input> inputs, @Nullable Person by,
            boolean suppliers) {
        Entry entry = Objects.requireNonNull(declared.entries().get(leaf));
        EntryKey key = entry.key();
        String[] facts = {leaf.value(), units.name(key.unit()), home.value(),
                inputs.stream().map(Input::name).collect(Collectors.joining("; ")), declared.campaign().name()};
        appraisers(declared.campaign(), entry).filter(person -> by == null || person != by.id())
                .forEach(person -> notices.tellOnce(person, SHARED, AppraisalPaths.entry(key), facts));
        boolean reads = !declared.campaign().phase().isBefore(Phase.APPEAL)
                || Objects.requireNonNull(declared.entries().get(home)).provider() != entry.provider();
        if (suppliers && reads) {
            ofUnit(entry.provider()).forEach(person -> notices.tellOnce(person, SHARED, key.path(), facts));
        }
    }

    /** The appraisers of an entry, none of its own unit. */
    private Stream<Long> appraisers(Campaign campaign, Entry entry) {
        return Optional.ofNullable(assignments.of(campaign.id()).get(entry.key().leaf())).stream()
                .flatMap(assignment -> assignment.appraisers().stream()).flatMap(id -> people.byId(id).stream())
                .filter(person -> AppraisalRights.foreign(person, entry)).map(Person::id);
    }
}
