package vn.chiso.web.appraisal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.web.account.Person;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.campaign.PhaseDates;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.EntryState;
import vn.chiso.web.platform.SearchKey;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;
import vn.chiso.web.ui.Ui;

/** Puts together an appraiser's queue, and the part of it beside a page. */
@Component
class QueueViews {

    /** More entries than this are looked at indicator by indicator. */
    static final int COMBINED = 3_000;
    private static final int ROWS = 50;
    private static final int DAYS_FOR_SUPPLEMENT = 5;

    private final Queue queue;
    private final Campaigns campaigns;
    private final Clock clock;

    QueueViews(Queue queue, Campaigns campaigns, Clock clock) {
        this.queue = queue;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** Which part of the queue: {@code cho}, {@code tra-lai} or {@code xong}. */
    record Wanted(String tab, String code, String text, int page) {
    }

    QueuePage page(Person person, Campaign campaign, Wanted wanted, Ui ui) {
        List<Queue.Standing> standings = queue.standings(person, campaign);
        boolean combined = all(standings) <= COMBINED && !standings.isEmpty();
        return new QueuePage(AppraisalPaths.queue(campaign.id()), campaign.name(), campaign.illustrative(),
                standings.isEmpty() ? null : progress(campaign, standings), standings.stream()
                        .map(standing -> new QueuePage.Line(standing.leaf().code().value(),
                                standing.leaf().head().name().in(ui.language()), ui.number(standing.leaf().max()),
                                AppraisalPaths.leaf(campaign.id(), standing.leaf().code()), standing.all(),
                                standing.waiting(), standing.concluded(), standing.returned(), standing.lowered()))
                        .toList(),
                combined ? combined(person, campaign, standings, wanted, ui) : null);
    }

    private static int all(List<Queue.Standing> standings) {
        return standings.stream().mapToInt(Queue.Standing::all).sum();
    }

    private JudgePage.Progress progress(Campaign campaign, List<Queue.Standing> standings) {
        return new JudgePage.Progress(standings.stream().mapToInt(Queue.Standing::concluded).sum(), all(standings),
                ends(campaign));
    }

    private @Nullable LocalDate ends(Campaign campaign) {
        return campaigns.calendar(campaign.id()).stream().filter(dates -> dates.phase() == Phase.APPRAISAL)
                .map(PhaseDates::endsOn).findFirst().orElse(null);
    }

    /** The day by which a unit is asked to supplement, until the appraiser says another: not after the phase. */
    LocalDate supplementDay(Campaign campaign) {
        LocalDate today = LocalDate.now(clock);
        LocalDate ends = ends(campaign);
        LocalDate usual = today.plusDays(DAYS_FOR_SUPPLEMENT);
        return ends == null || ends.isBefore(today) || usual.isBefore(ends) ? usual : ends;
    }

    private QueuePage.Combined combined(Person person, Campaign campaign, List<Queue.Standing> standings,
            Wanted wanted, Ui ui) {
        List<NodeCode> codes = standings.stream().map(standing -> standing.leaf().code()).toList();
        String key = SearchKey.of(wanted.text());
        List<Queue.Item> matching = queue.items(person, campaign, codes).stream()
                .filter(item -> wanted.code().isEmpty() || item.key().leaf().value().equals(wanted.code()))
                .filter(item -> key.isEmpty() || SearchKey.of(item.unitName()).contains(key)).toList();
        Map<String, List<Queue.Item>> parts = new HashMap<>();
        matching.forEach(item -> parts.computeIfAbsent(tab(item), _ -> new ArrayList<>()).add(item));
        String filter = (wanted.code().isEmpty() ? "" : "&chi-so=" + wanted.code()) + (wanted.text().isEmpty()
                ? ""
                : "&q=" + URLEncoder.encode(wanted.text(), StandardCharsets.UTF_8));
        String path = AppraisalPaths.queue(campaign.id()) + "?muc=";
        List<QueuePage.Tab> tabs = List.of("cho", "tra-lai", "xong").stream()
                .map(tab -> new QueuePage.Tab(tab, path + tab + filter, parts.getOrDefault(tab, List.of()).size()))
                .toList();
        String tab = parts.containsKey(wanted.tab()) || Set.of("tra-lai", "xong").contains(wanted.tab())
                ? wanted.tab()
                : "cho";
        List<Queue.Item> shown = parts.getOrDefault(tab, List.of());
        Paging paging = new Paging(wanted.page(), ROWS, shown.size(), path + tab + filter + "&trang=");
        Map<NodeCode, Node.Leaf> leaves = leaves(standings);
        return new QueuePage.Combined(tabs, tab, standings.stream()
                .map(standing -> new Option(standing.leaf().code().value(), standing.leaf().code().value() + " "
                        + standing.leaf().head().name().in(ui.language())))
                .toList(), wanted.code(), wanted.text(),
                shown.stream().skip(paging.offset()).limit(ROWS).map(item -> row(item, leaves, ui)).toList(), paging);
    }

    private static Map<NodeCode, Node.Leaf> leaves(List<Queue.Standing> standings) {
        Map<NodeCode, Node.Leaf> leaves = new HashMap<>();
        standings.forEach(standing -> leaves.put(standing.leaf().code(), standing.leaf()));
        return leaves;
    }

    private static String tab(Queue.Item item) {
        return item.waits() ? "cho" : item.state() == EntryState.RETURNED ? "tra-lai" : "xong";
    }

    private static QueuePage.Row row(Queue.Item item, Map<NodeCode, Node.Leaf> leaves, Ui ui) {
        Node.Leaf leaf = item.declared().leaf();
        boolean back = item.state() == EntryState.RETURNED; // its figures are the unit's business again
        Exact after = item.draft() ? null : item.after();
        return new QueuePage.Row(AppraisalPaths.entry(item.key()), leaf.code().value(),
                leaves.getOrDefault(leaf.code(), leaf).head().name().in(ui.language()), item.unitName(),
                back ? "–" : ItemWords.points(item.declared(), ui), ui.number(leaf.max()),
                back ? List.of() : ItemWords.flags(item, ui), item.state().name(), item.draft(),
                item.verdict() == null || item.draft() ? "" : ui.t("appraisal.verdict." + item.verdict().id()),
                after == null ? "" : ui.points(after),
                after != null && after.compareTo(item.declared().points()) < 0, item.wanted(), item.until());
    }

    /** What stands around one entry; no progress and no list for those who only look. */
    record Around(JudgePage.@Nullable Progress progress, JudgePage.Neighbours neighbours) {
    }

    Around around(Person person, Campaign campaign, EntryKey key, boolean leafOnly, Ui ui) {
        List<Queue.Standing> standings = queue.standings(person, campaign);
        if (standings.stream().noneMatch(standing -> standing.leaf().code().equals(key.leaf()))) {
            return new Around(null, new JudgePage.Neighbours(List.of(), 0, "", "", ""));
        }
        Walk walk = walk(person, campaign, standings, key, leafOnly);
        List<JudgePage.Neighbour> near = walk.near().stream()
                .map(item -> new JudgePage.Neighbour(AppraisalPaths.entry(item.key(), walk.leafOnly()),
                        item.key().leaf().value(), item.declared().leaf().head().name().in(ui.language()),
                        item.unitName(), ItemWords.points(item.declared(), ui),
                        ui.number(item.declared().leaf().max()), ItemWords.flags(item, ui), item.draft(),
                        item.key().equals(key)))
                .toList();
        return new Around(progress(campaign, standings), new JudgePage.Neighbours(near, walk.waiting(),
                walk.leafOnly() ? "chi-so" : "", path(walk.previous(), walk), path(walk.next(), walk)));
    }

    private Walk walk(Person person, Campaign campaign, List<Queue.Standing> standings, EntryKey key,
            boolean leafOnly) {
        boolean only = leafOnly || all(standings) > COMBINED;
        List<NodeCode> codes = only
                ? List.of(key.leaf())
                : standings.stream().map(standing -> standing.leaf().code()).toList();
        return Walk.of(queue.items(person, campaign, codes), key, only);
    }

    private static String path(@Nullable EntryKey key, Walk walk) {
        return key == null ? "" : AppraisalPaths.entry(key, walk.leafOnly());
    }

    /** Where to go after concluding: the next entry that waits, or the queue. */
    String after(Person person, Campaign campaign, EntryKey key, boolean leafOnly) {
        Walk walk = walk(person, campaign, queue.standings(person, campaign), key, leafOnly);
        return walk.next() == null ? AppraisalPaths.queue(campaign.id()) : path(walk.next(), walk);
    }
}
