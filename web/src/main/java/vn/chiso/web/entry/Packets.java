package vn.chiso.web.entry;

import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.exchange.PacketReader;
import vn.chiso.exchange.PacketResult;
import vn.chiso.exchange.TableProblem;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;

/** Packets that come back: kept, looked at, applied. */
@Component
class Packets {

    private final PacketStore store;
    private final EntryStore entryStore;
    private final Entries entries;
    private final Declarations declarations;
    private final EntryRights rights;
    private final Campaigns campaigns;
    private final Audit audit;
    private final Clock clock;

    Packets(PacketStore store, EntryStore entryStore, Entries entries, Declarations declarations, EntryRights rights,
            Campaigns campaigns, Audit audit, Clock clock) {
        this.store = store;
        this.entryStore = entryStore;
        this.entries = entries;
        this.declarations = declarations;
        this.rights = rights;
        this.campaigns = campaigns;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of an uploaded file. */
    sealed interface Taken {

        /** It is kept until it is applied. */
        record Kept(long upload) implements Taken {
        }

        /** It is no packet of this unit in this round; nothing is kept. */
        record Refused(List<TableProblem> problems) implements Taken {
        }
    }

    /**
     * Takes a file in, or says everything that is against it.
     *
     * @param result what {@link PacketReader} read from the content: before, because a transaction must not wait for it
     */
    @Transactional
    public Taken take(Person person, Campaign campaign, long provider, String fileName, byte[] content,
            PacketResult result) {
        rights.requireOfficer(person, provider);
        List<TableProblem> problems = switch (result) {
            case PacketResult.Refused refused -> refused.problems();
            case PacketResult.Read read -> read.fingerprint().refusalsAgainst(Long.toString(campaign.id()),
                    Long.toString(provider), campaigns.framework(campaign).digest());
        };
        if (!problems.isEmpty()) {
            return new Taken.Refused(problems);
        }
        String name = shortened(fileName);
        long id = store.keep(campaign.id(), provider, name, content, clock.instant(), person.id());
        audit.record(person.actor(), "entry.packet-uploaded", name, campaign.id(), provider, Map.of("upload", id));
        return new Taken.Kept(id);
    }

    /** Only the name, whatever folders the browser sent with it. */
    private static String shortened(String fileName) {
        String name = Normalizer.normalize(fileName, Normalizer.Form.NFC).replaceAll("[\\p{Cntrl}]", "");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
        return name.isEmpty() ? "goi-excel.xlsx" : name.length() > 120 ? name.substring(name.length() - 120) : name;
    }

    /** The person's uploads for a unit, the newest first. */
    List<PacketStore.Upload> of(Person person, Campaign campaign, long provider) {
        return store.of(campaign.id(), provider, person.id());
    }

    /**
     * An upload of the person.
     *
     * @throws AccessDeniedException when it is somebody else's
     */
    PacketStore.Upload own(Person person, Campaign campaign, long provider, long upload) {
        rights.requireOfficer(person, provider);
        PacketStore.Upload found = store.find(upload)
                .filter(each -> each.campaign() == campaign.id() && each.provider() == provider)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (found.uploadedBy() != person.id()) {
            throw new AccessDeniedException("somebody else's upload");
        }
        return found;
    }

    /** What applying the upload would change now. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public PacketPreview preview(Campaign campaign, PacketStore.Upload upload, PacketResult.Read read) {
        return PacketComparison.of(campaign, upload.provider(), read,
                declarations.of(campaign, PacketComparison.units(read)), rights);
    }

    /** What the upload says. */
    PacketResult.Read read(PacketStore.Upload upload) {
        return switch (PacketReader.read(store.content(upload.id()))) {
            case PacketResult.Read read -> read;
            case PacketResult.Refused refused ->
                throw new IllegalStateException("kept, but no longer read: " + refused.problems());
        };
    }

    /** How applying ended. */
    sealed interface Applied {

        /** Done: so many cells of so many entries. */
        record Done(int cells, int entries) implements Applied {
        }

        /** Nothing was chosen. */
        record NothingChosen() implements Applied {
        }

        /** What is stored is no longer what the person looked at; nothing was done. */
        record Outdated() implements Applied {
        }
    }

    /**
     * Applies differences of an upload: all of them, or nothing.
     *
     * @param seen   digest of the preview that the person looked at
     * @param chosen the differences; null for all but conflicts
     */
    @Transactional
    public Applied apply(Person person, Campaign known, PacketStore.Upload upload, PacketResult.Read read,
            String seen, @Nullable Set<String> chosen) {
        Campaign campaign = campaigns.hold(known);
        List<Long> units = PacketComparison.units(read);
        entryStore.lockUnits(campaign.id(), units);
        PacketPreview preview = PacketComparison.of(campaign, upload.provider(), read,
                declarations.of(campaign, units), rights);
        if (!preview.digest().equals(seen)) {
            return new Applied.Outdated();
        }
        List<PacketDifference> taken = preview.differences().stream()
                .filter(each -> chosen == null ? !each.conflict() : chosen.contains(each.id())).toList();
        if (taken.isEmpty()) {
            return new Applied.NothingChosen();
        }
        List<Supplied> supplied = supplied(taken);
        entries.saveAll(person, campaign, supplied).forEach((key, result) -> {
            if (!(result instanceof SaveResult.Saved saved) || !saved.refusals().isEmpty()) {
                // Looked at under the same lock: this is a bug, and nothing is half applied.
                throw new IllegalStateException(key + ": " + result);
            }
        });
        store.applied(upload.id(), clock.instant());
        audit.record(person.actor(), "entry.packet-applied", upload.fileName(), campaign.id(), upload.provider(),
                Map.of("upload", upload.id(), "cells", taken.size(), "entries", supplied.size()));
        return new Applied.Done(taken.size(), supplied.size());
    }

    private static List<Supplied> supplied(List<PacketDifference> taken) {
        Map<EntryKey, List<PacketDifference>> byEntry = new LinkedHashMap<>();
        taken.forEach(each -> byEntry.computeIfAbsent(each.key(), _ -> new ArrayList<>()).add(each));
        List<Supplied> supplied = new ArrayList<>();
        byEntry.forEach((key, its) -> {
            Map<String, String> values = new HashMap<>();
            String explanation = null;
            Claim claim = null;
            for (PacketDifference each : its) {
                switch (each.field()) {
                    case VALUE -> values.put(each.input(), each.typed());
                    case EXPLANATION -> explanation = each.typed();
                    case CLAIM -> claim = Claim.valueOf(each.typed());
                }
            }
            supplied.add(new Supplied(key, its.getFirst().version(), values, explanation, claim));
        });
        return supplied;
    }
}
