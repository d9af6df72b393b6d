package vn.chiso.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.chiso.exchange.PacketContent;
import vn.chiso.exchange.PacketReader;
import vn.chiso.exchange.PacketResult;
import vn.chiso.exchange.PacketWriter;
import vn.chiso.exchange.TableProblem;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;

/** What a unit supplies as a workbook: downloaded, filled in offline, uploaded, looked at, applied. */
@Controller
@RequestMapping("/ky/{campaign}/goi-excel/{provider}")
class PacketPages {

    /** One byte more than is read of an uploaded workbook: enough for being refused as too large. */
    private static final int MOST_BYTES = (10 << 20) + 1;

    private final Campaigns campaigns;
    private final Packing packing;
    private final Packets packets;
    private final PacketViews views;
    private final EntryRights rights;
    private final Rendering rendering;

    PacketPages(Campaigns campaigns, Packing packing, Packets packets, PacketViews views, EntryRights rights,
            Rendering rendering) {
        this.campaigns = campaigns;
        this.packing = packing;
        this.packets = packets;
        this.views = views;
        this.rights = rights;
        this.rendering = rendering;
    }

    @GetMapping
    @Permit({Role.DATA_OFFICER, Role.UNIT_HEAD, Role.COORDINATOR})
    Answer show(Person person, @PathVariable long campaign, @PathVariable long provider, HttpServletRequest request) {
        rights.requireLookAtProvider(person, provider);
        return Answer.show("entry/packet",
                views.page(person, campaigns.get(campaign), provider, List.of(), rendering.ui(request)));
    }

    /** Sends the workbook while it is written. */
    @GetMapping("/tai")
    @Permit({Role.DATA_OFFICER, Role.UNIT_HEAD, Role.COORDINATOR})
    void download(Person person, @PathVariable long campaign, @PathVariable long provider, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        rights.requireLookAtProvider(person, provider);
        Campaign round = campaigns.get(campaign);
        Optional<PacketContent> content = packing.pack(round, provider, rendering.ui(request));
        if (content.isEmpty()) { // its page says what to do instead
            response.sendRedirect(request.getContextPath() + PacketViews.path(round, provider));
            return;
        }
        if (content.get().entries().isEmpty()) {
            throw EntryPages.notFound();
        }
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition",
                ContentDisposition.attachment().filename(packing.fileName(round, provider)).build().toString());
        response.setHeader("Cache-Control", "no-store");
        OutputStream output = response.getOutputStream();
        PacketWriter.write(content.get(), rendering.ui(request).language(), output);
        output.flush();
    }

    @PostMapping
    @Permit(Role.DATA_OFFICER)
    Answer upload(Person person, @PathVariable long campaign, @PathVariable long provider,
            @RequestParam("tep") MultipartFile file, HttpServletRequest request) throws IOException {
        rights.requireOfficer(person, provider);
        Campaign round = campaigns.get(campaign);
        if (file.isEmpty()) {
            return Answer.refused(PacketViews.path(round, provider), "entry.packet.no-file");
        }
        byte[] content;
        try (InputStream input = file.getInputStream()) {
            content = input.readNBytes(MOST_BYTES);
        }
        PacketResult result = PacketReader.read(content);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return switch (packets.take(person, round, provider, name, content, result)) {
            case Packets.Taken.Kept(long upload) ->
                Answer.go(PacketViews.path(round, provider) + "/xem/" + upload);
            case Packets.Taken.Refused(List<TableProblem> problems) -> Answer.refuse("entry/packet",
                    views.page(person, round, provider, problems, rendering.ui(request)));
        };
    }

    @GetMapping("/xem/{upload}")
    @Permit(Role.DATA_OFFICER)
    Answer preview(Person person, @PathVariable long campaign, @PathVariable long provider, @PathVariable long upload,
            @RequestParam(name = "trang", defaultValue = "1") int page, HttpServletRequest request) {
        Campaign round = campaigns.get(campaign);
        PacketStore.Upload own = packets.own(person, round, provider, upload);
        PacketPreview preview = packets.preview(round, own, packets.read(own));
        return Answer.show("entry/packetpreview", views.preview(round, own, preview, page, rendering.ui(request)));
    }

    /** Applies all but conflicts, or what was ticked. */
    @PostMapping("/xem/{upload}")
    @Permit(Role.DATA_OFFICER)
    Answer apply(Person person, @PathVariable long campaign, @PathVariable long provider, @PathVariable long upload,
            @RequestParam(name = "da-xem") String seen, @RequestParam(name = "cach") String how,
            @RequestParam(name = "chon", required = false) @Nullable Set<String> chosen,
            @RequestParam(name = "trang", defaultValue = "1") int page, HttpServletRequest request) {
        Campaign round = campaigns.get(campaign);
        PacketStore.Upload own = packets.own(person, round, provider, upload);
        String path = PacketViews.path(round, provider) + "/xem/" + upload + (page > 1 ? "?trang=" + page : "");
        Set<String> ticked = chosen == null ? Set.of() : chosen;
        return switch (packets.apply(person, round, own, packets.read(own), seen,
                how.equals("tat-ca") ? null : ticked)) {
            case Packets.Applied.Done(int cells, int entries) -> Answer.done(path, "entry.packet.applied",
                    rendering.ui(request).number(cells), rendering.ui(request).number(entries));
            case Packets.Applied.NothingChosen() -> Answer.refused(path, "entry.packet.nothing-chosen");
            case Packets.Applied.Outdated() -> Answer.refused(path, "entry.packet.outdated");
        };
    }
}
