package vn.chiso.web.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.checking.Hints;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.Balance;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.SumScore;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.HintText;
import vn.chiso.engine.text.Messages;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.ui.Ui;

/** What the overview says about the points of the one assessed unit of a round. */
@Component
class Estimates {

    /** Opportunities that are shown. */
    static final int OPPORTUNITIES = 9;

    private static final int EARLIER = 3;

    /** Thousandths of the space that the widest bar takes. */
    private static final int WIDEST = 800;

    private final Declarations declarations;
    private final Flagging flagging;
    private final Units units;

    Estimates(Declarations declarations, Flagging flagging, Units units) {
        this.declarations = declarations;
        this.flagging = flagging;
        this.units = units;
    }

    /** Points as they stand, where they are lost, what would bring most, and what earlier rounds brought. */
    BoardPage.@Nullable Estimate of(Campaign campaign, long unit, Ui ui) {
        Flagging.Looked looked = flagging.look(declarations.of(campaign, unit));
        List<Balance> balances = Balance.of(looked.declared().framework(), looked.sheet());
        if (balances.isEmpty()) {
            return null;
        }
        SumScore total = looked.sheet().applicable();
        return new BoardPage.Estimate(ui.points(total.points()), ui.number(total.max()),
                ui.points(Exact.sum(balances.stream().map(Balance::missing).toList())),
                ui.points(Exact.sum(balances.stream().map(Balance::lost).toList())), bars(balances, ui),
                opportunities(looked, ui), earlier(campaign, unit, ui));
    }

    private static List<BoardPage.Bar> bars(List<Balance> balances, Ui ui) {
        Exact widest = balances.stream().map(Balance::max).reduce(Exact.ZERO, Exact::max);
        return balances.stream().sorted(Comparator.comparing(Balance::lost).reversed())
                .map(balance -> new BoardPage.Bar(balance.node().head().codeAsPrinted(),
                        balance.node().head().name().in(ui.language()), ui.points(balance.reached()),
                        ui.points(balance.missing()), ui.points(balance.lost()), ui.number(balance.max()),
                        width(balance.reached(), widest), width(balance.missing(), widest),
                        width(balance.lost(), widest)))
                .toList();
    }

    /** Thousandths of the space, some of which stays free for a figure behind the bar: for drawing, not for reading. */
    private static int width(Exact points, Exact widest) {
        return widest.isZero() ? 0 : points.times(Exact.of(WIDEST)).dividedBy(widest).rounded(0).intValueExact();
    }

    /** The indicators that have figures and lose most. */
    private List<BoardPage.Opportunity> opportunities(Flagging.Looked looked, Ui ui) {
        List<LeafScore> losing = looked.sheet().scores().values().stream()
                .filter(LeafScore.class::isInstance).map(LeafScore.class::cast)
                .filter(score -> score.outcome() == Outcome.SCORED && !score.lost().isZero()
                        && looked.declared().framework().tree().counts(score.code())
                        && looked.declared().entries().containsKey(score.code()))
                .sorted(Comparator.comparing(LeafScore::lost).reversed().thenComparing(LeafScore::code))
                .limit(OPPORTUNITIES).toList();
        Map<Long, Unit> named = units.byIds(losing.stream().map(score -> entry(looked, score).provider()).toList());
        Hints hints = new Hints(looked.declared().framework());
        Messages messages = EngineText.messages(ui.language());
        Language language = ui.language();
        return losing.stream().map(score -> {
            Entry entry = entry(looked, score);
            Unit provider = named.get(entry.provider());
            return new BoardPage.Opportunity(score.leaf().head().codeAsPrinted(),
                    score.leaf().head().name().in(language),
                    entry.key().path(),
                    hints.hint(score, looked.declared().inputs()).map(hint -> HintText.sentence(hint, messages))
                            .orElse(""),
                    ui.points(score.points()), ui.number(score.max()), provider == null ? "–" : provider.name(),
                    ui.points(score.lost()));
        }).toList();
    }

    private static Entry entry(Flagging.Looked looked, LeafScore score) {
        return java.util.Objects.requireNonNull(looked.declared().entries().get(score.code()));
    }

    private List<BoardPage.Earlier> earlier(Campaign campaign, long unit, Ui ui) {
        List<BoardPage.Earlier> earlier = new ArrayList<>();
        Campaign at = campaign;
        while (earlier.size() < EARLIER) {
            Declared before = declarations.before(at, unit).orElse(null);
            if (before == null) {
                return earlier;
            }
            SumScore total = new Scoring(before.framework()).score(before.inputs()).applicable();
            earlier.add(new BoardPage.Earlier(before.campaign().year(), before.campaign().name(),
                    ui.points(total.points()), ui.number(total.max()), ui.fullPercent(total.share())));
            at = before.campaign();
        }
        return earlier;
    }
}
