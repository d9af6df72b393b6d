package vn.chiso.web.appraisal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.TraceLine;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.RuleText;
import vn.chiso.exchange.InputText;
import vn.chiso.web.account.Person;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.EntryState;
import vn.chiso.web.entry.InputFields;
import vn.chiso.web.platform.SearchKey;
import vn.chiso.web.ui.Paging;
import vn.chiso.web.ui.TypedValue;
import vn.chiso.web.ui.Ui;

/** Puts together the grid of one indicator over all units. */
@Component
class LeafGridViews {

    private static final int ROWS = 50;

    private final Queue queue;
    private final AppraisalRights rights;
    private final Campaigns campaigns;

    LeafGridViews(Queue queue, AppraisalRights rights, Campaigns campaigns) {
        this.queue = queue;
        this.rights = rights;
        this.campaigns = campaigns;
    }

    /** Which rows: {@code tat-ca}, {@code la}, {@code cho}. */
    record Wanted(String show, String text, int page) {
    }

    LeafGridPage page(Person person, Campaign campaign, NodeCode code, Wanted wanted, Ui ui) {
        AppraisalRights.require(rights.indicators(person, campaign).contains(code));
        if (!(campaigns.framework(campaign).framework().tree().node(code) instanceof Node.Leaf leaf)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Queue.Item> items = queue.items(person, campaign, List.of(code));
        String key = SearchKey.of(wanted.text());
        List<Queue.Item> matching = items.stream().filter(item -> switch (wanted.show()) {
            case "la" -> !item.oddities().isEmpty() && item.waits();
            case "cho" -> item.waits();
            default -> true;
        }).filter(item -> key.isEmpty() || SearchKey.of(item.unitName()).contains(key)).toList();
        String path = AppraisalPaths.leaf(campaign.id(), code);
        String query = "?xem=" + wanted.show()
                + (wanted.text().isEmpty() ? "" : "&q=" + URLEncoder.encode(wanted.text(), StandardCharsets.UTF_8));
        Paging paging = new Paging(wanted.page(), ROWS, matching.size(), path + query + "&trang=");
        Map<InputId, Operand> operands = new LinkedHashMap<>();
        leaf.operands().forEach(operand -> operands.putIfAbsent(operand.input().id(), operand));
        boolean editable = campaign.phase() == Phase.APPRAISAL;
        List<LeafGridPage.Row> rows = matching.stream().skip(paging.offset()).limit(ROWS)
                .map(item -> row(item, List.copyOf(operands.values()), editable, ui)).toList();
        return new LeafGridPage(path, path + query + "&trang=" + paging.page(), AppraisalPaths.queue(campaign.id()),
                campaign.name(), campaign.illustrative(), leaf.head().codeAsPrinted(),
                leaf.head().name().in(ui.language()), ui.number(leaf.max()),
                leaf.rule() == null ? "" : RuleText.sentence(leaf.rule(), EngineText.messages(ui.language())),
                (int) items.stream().filter(Queue.Item::waits).count(),
                (int) items.stream().filter(item -> !item.waits() && item.state() != EntryState.RETURNED).count(),
                items.size(),
                operands.values().stream().map(operand -> new LeafGridPage.Column(operand.letter(),
                        operand.input().name(), InputFields.unit(operand.input()))).toList(),
                rows, paging, wanted.text(), wanted.show(),
                (int) rows.stream().filter(LeafGridPage.Row::plain).count(), editable);
    }

    private static LeafGridPage.Row row(Queue.Item item, List<Operand> operands, boolean editable, Ui ui) {
        boolean back = item.state() == EntryState.RETURNED; // its figures are the unit's business again
        Map<InputId, InputValue> read = new HashMap<>();
        if (!back) {
            item.declared().trace().stream().filter(TraceLine.Read.class::isInstance).map(TraceLine.Read.class::cast)
                    .forEach(line -> read.put(line.operand().input().id(), line.value()));
        }
        Exact after = item.draft() ? null : item.after();
        return new LeafGridPage.Row(item.key().unit(), item.unitName(),
                AppraisalPaths.entry(item.key(), true), item.stamp(), editable && item.plain(),
                operands.stream().map(operand -> figure(operand.input(), read, ui)).toList(),
                back ? "–" : ItemWords.points(item.declared(), ui), ItemWords.points(item.before(), ui),
                back ? "–" : ItemWords.jump(item.jump(), ui), item.documents(),
                back ? List.of() : ItemWords.flags(item, ui), item.state().name(), item.draft(),
                item.verdict() == null || item.draft() ? "" : ui.t("appraisal.verdict." + item.verdict().id()),
                after == null ? "" : ui.points(after),
                after != null && after.compareTo(item.declared().points()) < 0);
    }

    private static String figure(Input input, Map<InputId, InputValue> read, Ui ui) {
        InputValue value = read.get(input.id());
        if (value == null) {
            return "–";
        }
        return value instanceof InputValue.Amount && input.type() != InputType.SHARE
                ? TypedValue.shown(input, InputText.of(value)) // the unit of measure stands in the heading
                : EngineText.value(input, value, EngineText.messages(ui.language()));
    }
}
