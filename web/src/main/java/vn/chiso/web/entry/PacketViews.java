package vn.chiso.web.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;
import vn.chiso.exchange.TableProblem;
import vn.chiso.exchange.TableText;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.ui.Paging;
import vn.chiso.web.ui.Ui;

/** Puts together the pages of packets. */
@Component
class PacketViews {

    private static final int ROWS = 200;
    private static final int REFUSALS = 100;
    private static final int LONGEST_TEXT = 160;

    private final EntryStore store;
    private final Packets packets;
    private final Packing packing;
    private final EntryRights rights;
    private final Campaigns campaigns;
    private final Units units;
    private final People people;

    PacketViews(EntryStore store, Packets packets, Packing packing, EntryRights rights, Campaigns campaigns,
            Units units,
            People people) {
        this.store = store;
        this.packets = packets;
        this.packing = packing;
        this.rights = rights;
        this.campaigns = campaigns;
        this.units = units;
        this.people = people;
    }

    static String path(Campaign campaign, long provider) {
        return "/ky/" + campaign.id() + "/goi-excel/" + provider;
    }

    PacketPage page(Person person, Campaign campaign, long provider, List<TableProblem> problems, Ui ui) {
        List<Entry> entries = store.ofProvider(campaign.id(), provider);
        if (entries.isEmpty()) {
            throw EntryPages.notFound();
        }
        int assessed = (int) entries.stream().map(entry -> entry.key().unit()).distinct().count();
        boolean mayUpload = person.is(vn.chiso.web.account.Role.DATA_OFFICER) && person.speaksFor(provider);
        String path = path(campaign, provider);
        List<PacketPage.Upload> uploads = !mayUpload
                ? List.of()
                : packets.of(person, campaign, provider).stream()
                        .map(upload -> new PacketPage.Upload(path + "/xem/" + upload.id(), upload.fileName(),
                                upload.uploadedAt(), upload.appliedAt()))
                        .toList();
        Messages messages = TableText.messages(ui.language());
        return new PacketPage(path, campaign.name(), campaign.illustrative(), name(provider), entries.size(), assessed,
                campaigns.deadlines(campaign.id()).of(provider), mayUpload,
                entries.stream().map(Entry::state).anyMatch(rights.openStates(campaign, provider)::contains),
                packing.tooLarge(campaign, entries),
                problems.stream().map(problem -> TableText.sentence(problem, messages)).toList(), uploads,
                assessed > 1 ? "/ky/" + campaign.id() + "/bang/" + provider : "");
    }

    private String name(long unit) {
        return units.byId(unit).map(Unit::name).orElse("–");
    }

    PacketPreviewPage preview(Campaign campaign, PacketStore.Upload upload, PacketPreview preview, int page, Ui ui) {
        Messages messages = TableText.messages(ui.language());
        String path = path(campaign, upload.provider());
        List<PacketDifference> all = preview.differences();
        Paging paging = new Paging(page, ROWS, all.size(), path + "/xem/" + upload.id() + "?trang=");
        List<PacketDifference> shown = all.subList((int) paging.offset(), (int) paging.last());
        Map<Long, Unit> names = units.byIds(shown.stream().map(each -> each.key().unit()).distinct().toList());
        Framework framework = campaigns.framework(campaign).framework();
        List<String> refusals = Stream.concat(
                preview.problems().stream().map(problem -> TableText.sentence(problem, messages)),
                preview.refusals().stream().map(refusal -> messages.say("at.address", refusal.field(), ui.t(refusal))))
                .toList();
        List<String> notes = Stream.concat(
                preview.notes().stream().limit(REFUSALS).map(note -> TableText.sentence(note, messages)),
                preview.deleted() == 0
                        ? Stream.of()
                        : Stream.of(ui.t("entry.packet.deleted", ui.number(preview.deleted()))))
                .toList();
        return new PacketPreviewPage(path + "/xem/" + upload.id(), path, campaign.name(), campaign.illustrative(),
                name(upload.provider()), upload.fileName(), upload.uploadedAt(), upload.appliedAt(), preview.digest(),
                all.size(), (int) all.stream().filter(PacketDifference::conflict).count(),
                (int) all.stream().map(PacketDifference::key).distinct().count(),
                shown.stream().map(each -> row(each, framework, names.get(each.key().unit()), messages, ui)).toList(),
                paging, refusals.stream().limit(REFUSALS).toList(), Math.max(0, refusals.size() - REFUSALS), notes);
    }

    private PacketPreviewPage.Row row(PacketDifference each, Framework framework, @Nullable Unit unit,
            Messages messages, Ui ui) {
        Input input = framework.inputs().get(new InputId(each.input()));
        String what = switch (each.field()) {
            case VALUE -> input == null ? each.input() : label(framework, each, input);
            case EXPLANATION -> ui.t("entry.explanation");
            case CLAIM -> ui.t("entry.claim");
        };
        return new PacketPreviewPage.Row(each.id(), unit == null ? "–" : unit.label(), each.key().leaf().value(), what,
                each.key().path(), shown(each, input, each.base(), ui), shown(each, input, each.now(), ui),
                shown(each, input, each.typed(), ui), input != null && input.type().isNumber(), each.address(),
                each.conflict(), changed(each, ui),
                each.doubt() == null ? "" : TableText.sentence(each.doubt(), messages));
    }

    private static String label(Framework framework, PacketDifference each, Input input) {
        String letter = framework.tree().node(each.key().leaf()) instanceof Node.Leaf leaf
                ? leaf.operands().stream().filter(operand -> operand.input().id().equals(input.id())).findFirst()
                        .map(Operand::letter).orElse("")
                : "";
        return letter.isEmpty() ? input.name() : letter + " – " + input.name();
    }

    private static String shown(PacketDifference each, @Nullable Input input, String text, Ui ui) {
        return switch (each.field()) {
            case CLAIM -> ui.t("entry.claim." + text.toLowerCase(Locale.ROOT).replace('_', '-'));
            case EXPLANATION -> text.isBlank()
                    ? ui.t("entry.nothing")
                    : text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
            case VALUE -> {
                InputValue value = input == null || text.isEmpty() ? null : Declared.value(input, text);
                yield input == null || value == null
                        ? ui.t("entry.nothing")
                        : EngineText.value(input, value, EngineText.messages(ui.language()));
            }
        };
    }

    private String changed(PacketDifference each, Ui ui) {
        if (!each.conflict()) {
            return "";
        }
        Long by = each.changedBy();
        String name = by == null ? "" : people.byId(by).map(Person::name).orElse("");
        return name.isEmpty()
                ? ui.t("entry.packet.changed", ui.moment(each.changedAt()))
                : ui.t("entry.packet.changed-by", name, ui.moment(each.changedAt()));
    }
}
