package vn.chiso.web.appraisal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Ui;

/** Puts together the pages of meetings. */
@Component
class MeetingViews {

    /** Appeals that are offered for an agenda at a time; all of them can be put there with one button. */
    private static final int OFFERED = 200;

    private final Meetings meetings;
    private final Appeals appeals;
    private final AppealListStore lists;
    private final AppealLines lines;
    private final AppealSides sides;
    private final Units units;
    private final People people;

    MeetingViews(Meetings meetings, Appeals appeals, AppealListStore lists, AppealLines lines,
            AppealSides sides, Units units, People people) {
        this.meetings = meetings;
        this.appeals = appeals;
        this.lists = lists;
        this.lines = lines;
        this.sides = sides;
        this.units = units;
        this.people = people;
    }

    /** Whether the person calls meetings and keeps their agendas now. */
    static boolean runs(Person person, Campaign campaign) {
        return person.is(Role.COORDINATOR) && campaign.phase() == Phase.APPEAL;
    }

    MeetingsPage list(Person person, Campaign campaign, String title, String day, List<Refusal> refusals) {
        return new MeetingsPage(campaign.id(), campaign.name(), campaign.illustrative(),
                AppealPaths.meetings(campaign.id()), lists.open(campaign.id()).size(), runs(person, campaign),
                meetings.of(campaign.id()), title, day, refusals);
    }

    /**
     * What somebody typed.
     *
     * @param changed whether somebody else has saved the meeting in between
     * @param form    as it is shown again, made from the meeting as it is now
     */
    record Typed(boolean changed, MeetingPage.Form form) {
    }

    /** The page of a meeting, or of its minutes. */
    MeetingPage page(Person person, Campaign campaign, Meeting meeting, @Nullable Typed typed, List<Refusal> refusals,
            Ui ui) {
        boolean runs = runs(person, campaign) && meeting.open();
        List<EntryKey> open = runs ? lists.open(campaign.id()) : List.of();
        return new MeetingPage(campaign.name(), campaign.year(), campaign.illustrative(),
                AppealPaths.meeting(campaign.id(), meeting.id()), AppealPaths.meetings(campaign.id()), meeting, runs,
                typed != null ? typed.form() : form(meeting, ui),
                runs && typed != null && typed.changed() ? saved(meeting) : null,
                runs || typed == null ? List.of() : unsaved(typed.form(), ui), items(person, campaign, meeting, ui),
                choices(campaign, open.stream().limit(OFFERED).toList(), ui), Math.max(0, open.size() - OFFERED),
                refusals);
    }

    private MeetingPage.Saved saved(Meeting meeting) {
        Long by = meeting.changedBy();
        return new MeetingPage.Saved(by == null ? "" : people.byId(by).map(Person::name).orElse(""),
                meeting.changedAt(), meeting.title(), meeting.heldOn(), meeting.minutes());
    }

    private static List<TypedLine> unsaved(MeetingPage.Form typed, Ui ui) {
        return Stream.of(new TypedLine(ui.t("meeting.title"), typed.title()),
                new TypedLine(ui.t("meeting.day"), typed.day()),
                new TypedLine(ui.t("meeting.minutes.text"), typed.minutes())).filter(line -> !line.text().isBlank())
                .toList();
    }

    static MeetingPage.Form form(Meeting meeting, Ui ui) {
        return new MeetingPage.Form(meeting.version(), meeting.title(), ui.date(meeting.heldOn()), meeting.minutes());
    }

    private List<MeetingPage.Item> items(Person person, Campaign campaign, Meeting meeting, Ui ui) {
        List<EntryKey> keys = meetings.items(meeting.id());
        Map<EntryKey, AppealLines.Points> points = lines.points(campaign, keys, ui);
        Map<Long, Unit> named = units.byIds(keys.stream().map(EntryKey::unit).collect(Collectors.toSet()));
        Map<EntryKey, Appeal> answers = appeals.ofMeeting(meeting.id()).stream()
                .collect(Collectors.toMap(Appeal::key, Function.identity()));
        List<MeetingPage.Item> items = new ArrayList<>();
        for (EntryKey key : ordered(keys, named)) {
            AppealLines.Points its = points.get(key);
            Appeal appeal = answers.get(key);
            if (its != null && appeal != null) {
                items.add(new MeetingPage.Item(written(key), its.code(), its.name(), name(named, key),
                        appeal.byUnit() == key.unit() ? "" : units.name(appeal.byUnit()),
                        AppealPaths.item(meeting.id(), key), its.max(), its.declared(), its.appraised(),
                        its.decided(), appeal.argument(), sides.grounds(person, its.appraisal()),
                        sides.grounds(person, its.council())));
            }
        }
        return items;
    }

    /** By unit, each in the order of the codes. */
    private static List<EntryKey> ordered(List<EntryKey> keys, Map<Long, Unit> named) {
        List<Long> byName = keys.stream().map(EntryKey::unit).distinct().toList();
        return keys.stream().filter(key -> named.containsKey(key.unit()))
                .sorted(Comparator.comparingInt((EntryKey key) -> byName.indexOf(key.unit()))
                        .thenComparing(EntryKey::leaf))
                .toList();
    }

    private List<MeetingPage.Choice> choices(Campaign campaign, List<EntryKey> keys, Ui ui) {
        Map<EntryKey, AppealLines.Points> points = lines.points(campaign, keys, ui);
        Map<Long, Unit> named = units.byIds(keys.stream().map(EntryKey::unit).collect(Collectors.toSet()));
        List<MeetingPage.Choice> choices = new ArrayList<>();
        for (EntryKey key : keys) {
            AppealLines.Points its = points.get(key);
            if (its != null) {
                choices.add(new MeetingPage.Choice(written(key),
                        ui.t("meeting.choice", name(named, key), its.code(), its.name(), its.declared(),
                                its.appraised())));
            }
        }
        return choices;
    }

    private static String name(Map<Long, Unit> named, EntryKey key) {
        Unit unit = named.get(key.unit());
        return unit == null ? "–" : unit.name();
    }

    /** An entry as a form names it: {@code 12:5.10.1}. */
    static String written(EntryKey key) {
        return key.unit() + ":" + key.leaf().value();
    }

    /** The entry that a form names; null when it names none. */
    static @Nullable EntryKey read(long campaign, String written) {
        int colon = written.indexOf(':');
        return colon > 0 && colon < 19 && written.substring(0, colon).matches("\\d+") && colon < written.length() - 1
                ? new EntryKey(campaign, Long.parseLong(written.substring(0, colon)),
                        new NodeCode(written.substring(colon + 1)))
                : null;
    }
}
