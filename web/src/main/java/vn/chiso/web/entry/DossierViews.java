package vn.chiso.web.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.Score;
import vn.chiso.engine.scoring.SumScore;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Deadlines;
import vn.chiso.web.ui.Ui;

/** Puts together the page of a dossier. */
@Component
class DossierViews {

    private final Campaigns campaigns;
    private final EvidenceFiles files;
    private final Clock clock;

    DossierViews(Campaigns campaigns, EvidenceFiles files, Clock clock) {
        this.campaigns = campaigns;
        this.files = files;
        this.clock = clock;
    }

    DossierPage page(Dossier dossier, long unit, List<UnitDocuments.Link> papers, Ui ui) {
        Declared declared = dossier.looked().declared();
        List<Entry> entries = declared.entries().values().stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.key().leaf())).toList();
        List<Evidence> documents = dossier.documents().values().stream().flatMap(List::stream).distinct().toList();
        int lost = (int) documents.stream().map(Evidence::file)
                .filter(file -> file != null && files.path(file).isEmpty()).count();
        SumScore total = dossier.looked().sheet().total();
        return new DossierPage("/ky/" + dossier.campaign().id() + "/ho-so/" + unit, dossier.unitName(),
                dossier.campaign().name(), dossier.campaign().year(), dossier.campaign().illustrative(),
                total.points(), total.max(), total.share(), count(entries, Entry::ready), entries.size(),
                count(entries, Entry::needsProof), count(entries, entry -> entry.errors() > 0), documents.size(), lost,
                dossier.asOf(), indexes(dossier, ui), providers(dossier, entries, ui), papers);
    }

    private static int count(List<Entry> entries, Predicate<Entry> wanted) {
        return (int) entries.stream().filter(wanted).count();
    }

    private static List<DossierPage.MainIndex> indexes(Dossier dossier, Ui ui) {
        List<DossierPage.MainIndex> indexes = new ArrayList<>();
        for (Node root : dossier.looked().declared().framework().tree().roots()) {
            Score score = dossier.looked().sheet().scores().get(root.code());
            if (score == null) {
                continue;
            }
            int missing = switch (score) {
                case SumScore sum -> sum.tally().missing();
                case LeafScore leaf -> leaf.outcome() == Outcome.MISSING ? 1 : 0;
            };
            int indicators = switch (score) {
                case SumScore sum -> sum.tally().indicators();
                case LeafScore _ -> 1;
            };
            indexes.add(new DossierPage.MainIndex(root.head().codeAsPrinted(), root.head().name().in(ui.language()),
                    score.points(), score.max(), score.share(), missing, indicators));
        }
        return indexes;
    }

    private List<DossierPage.Provider> providers(Dossier dossier, List<Entry> entries, Ui ui) {
        Map<Long, List<Entry>> byProvider = new TreeMap<>();
        entries.forEach(entry -> byProvider.computeIfAbsent(entry.provider(), _ -> new ArrayList<>()).add(entry));
        LocalDate today = LocalDate.now(clock);
        Deadlines deadlines = campaigns.deadlines(dossier.campaign().id());
        return byProvider.entrySet().stream().map(each -> {
            List<Entry> own = each.getValue();
            LocalDate deadline = deadlines.of(each.getKey());
            boolean open = own.stream().anyMatch(entry -> entry.state().open());
            return new DossierPage.Provider(dossier.provider(own.getFirst()), own.size(), count(own, Entry::ready),
                    count(own, entry -> !entry.state().open() && entry.state() != EntryState.PROPOSED),
                    count(own, entry -> entry.state() == EntryState.PROPOSED), deadline,
                    open && deadline != null && deadline.isBefore(today),
                    links(dossier, own, entry -> !entry.answered(), ui), links(dossier, own, Entry::needsProof, ui),
                    links(dossier, own, entry -> entry.errors() > 0, ui));
        }).sorted(Comparator.comparingInt((DossierPage.Provider provider) -> provider.ready() - provider.all())
                .thenComparing(DossierPage.Provider::name)).toList();
    }

    private static List<DossierPage.Link> links(Dossier dossier, List<Entry> entries, Predicate<Entry> wanted, Ui ui) {
        return entries.stream().filter(wanted).map(entry -> {
            Node node = dossier.looked().declared().framework().tree().node(entry.key().leaf());
            return new DossierPage.Link(node == null ? entry.key().leaf().value() : node.head().codeAsPrinted(),
                    node == null ? "" : node.head().name().in(ui.language()), entry.key().path());
        }).toList();
    }
}
