package vn.chiso.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.InputType;
import vn.chiso.exchange.workbook.CellText;

/**
 * The hidden sheet of a packet as lines of texts: the fingerprint, then every entry followed by its inputs. What stands
 * here is believed, what stands in the visible sheets is only compared with it.
 *
 * @param body everything that must not be changed
 */
record PacketLines(Fingerprint fingerprint, List<List<String>> body) {

    static final String SHEET = "chiso";
    static final String FORMAT = "chiso-packet";
    static final String VERSION = "1";
    private static final String CONTENTS = "contents";
    private static final String ENTRY = "entry";
    private static final String INPUT = "input";
    private static final int ENTRY_CELLS = 8;
    private static final int INPUT_CELLS = 7;

    /** An entry as the hidden sheet knows it, with its inputs by identifier. */
    record Known(PacketEntry entry, Map<String, PacketInput> inputs) {
    }

    static PacketLines of(PacketContent content) {
        List<List<String>> body = new ArrayList<>();
        body.add(line("campaign", content.campaign()));
        body.add(line("unit", content.unit()));
        body.add(line("digest", content.digest()));
        body.add(line("downloaded", content.downloaded().toString()));
        for (PacketEntry entry : content.entries()) {
            body.add(line(ENTRY, entry.unit(), entry.unitName(), entry.leaf(), Long.toString(entry.version()),
                    entry.claim().name(), editable(entry.editable()), entry.leafName(), entry.explanation()));
            for (PacketInput input : entry.inputs()) {
                List<String> cells = new ArrayList<>(List.of(INPUT, input.id(), input.letter(), input.type().name(),
                        editable(entry.editable() && input.editable()), input.name(), input.canonical()));
                input.options().forEach((id, text) -> cells.addAll(List.of(id, text)));
                body.add(line(cells.toArray(String[]::new)));
            }
        }
        return new PacketLines(new Fingerprint(CellText.clean(content.campaign()), CellText.clean(content.unit()),
                CellText.clean(content.digest()), content.downloaded(), hash(body)), body);
    }

    private static String editable(boolean editable) {
        return editable ? "editable" : "locked";
    }

    private static List<String> line(String... cells) {
        List<String> line = new ArrayList<>(Arrays.stream(cells).map(CellText::clean).toList());
        while (line.size() > 1 && line.getLast().isEmpty()) { // an empty cell at the end does not come back
            line.removeLast();
        }
        return List.copyOf(line);
    }

    /** All lines, as they are written. */
    List<List<String>> all() {
        List<List<String>> all = new ArrayList<>();
        all.add(List.of(FORMAT, VERSION));
        all.add(List.of(CONTENTS, fingerprint.contents()));
        all.addAll(body);
        return all;
    }

    /** The lines of a hidden sheet, or why they are not what was written. */
    static Optional<PacketLines> read(List<List<String>> lines) {
        if (lines.size() < 6 || !lines.get(1).getFirst().equals(CONTENTS)) {
            return Optional.empty();
        }
        List<List<String>> body = lines.subList(2, lines.size());
        String contents = cell(lines.get(1), 1);
        if (!hash(body).equals(contents)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PacketLines(new Fingerprint(cell(body.get(0), 1), cell(body.get(1), 1),
                    cell(body.get(2), 1), Instant.parse(cell(body.get(3), 1)), contents), List.copyOf(body)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** The entries; empty when the lines make no sense, which only somebody who computed a new hash can achieve. */
    Optional<List<Known>> entries() {
        List<Known> entries = new ArrayList<>();
        try {
            for (List<String> line : body.subList(4, body.size())) {
                if (line.getFirst().equals(ENTRY) && line.size() <= ENTRY_CELLS + 1) {
                    entries.add(new Known(entry(line), new LinkedHashMap<>()));
                } else if (line.getFirst().equals(INPUT) && !entries.isEmpty()) {
                    PacketInput input = input(line);
                    entries.getLast().inputs().put(input.id(), input);
                } else {
                    return Optional.empty();
                }
            }
            return Optional.of(entries);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static PacketEntry entry(List<String> line) {
        return new PacketEntry(cell(line, 1), cell(line, 2), cell(line, 3), cell(line, 7),
                Long.parseLong(cell(line, 4)), "", "", cell(line, 8), PacketClaim.valueOf(cell(line, 5)),
                cell(line, 6).equals(editable(true)), List.of());
    }

    private static PacketInput input(List<String> line) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = INPUT_CELLS; i < line.size(); i += 2) {
            options.put(line.get(i), cell(line, i + 1));
        }
        String value = cell(line, 6);
        return new PacketInput(cell(line, 1), cell(line, 2), cell(line, 5), null, InputType.valueOf(cell(line, 3)),
                options, null, orNull(value), cell(line, 4).equals(editable(true)));
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String cell(List<String> line, int index) {
        return index < line.size() ? line.get(index) : "";
    }

    private static String hash(List<List<String>> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (List<String> line : lines) {
                digest.update((line.size() + ";").getBytes(StandardCharsets.UTF_8));
                for (String cell : line) {
                    digest.update((cell.length() + ":" + cell).getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
