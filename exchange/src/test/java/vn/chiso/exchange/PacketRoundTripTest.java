package vn.chiso.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.framework.InputType;

/** Packets with any content, untouched and filled in at random. */
class PacketRoundTripTest {

    private static String text(Random random, int length) {
        String letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyấềỗợựẳ 0123456789=+-@<>&\"'_x000D_\n\t,.;%€😀"
                + Normalizer.normalize("ệ", Normalizer.Form.NFD);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int at = random.nextInt(letters.length());
            text.append(letters.charAt(at));
        }
        return text.toString();
    }

    private static @Nullable String value(Random random, InputType type) {
        if (random.nextInt(4) == 0) {
            return null;
        }
        return switch (type) {
            case YES_NO -> random.nextBoolean() ? "1" : "0";
            case OPTION -> random.nextBoolean() ? "full" : "half";
            case COUNT -> Integer.toString(random.nextInt(2_000_000));
            case SHARE -> "0." + (1 + random.nextInt(9_998)) + "1";
            case AMOUNT, POINTS -> random.nextInt(1_000_000) + "." + (1 + random.nextInt(998)) + "1";
        };
    }

    private static <T> T any(Random random, T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    @Test
    void anyContentComesBackUnchangedAndAnyFillingComesBackExactly() {
        Random random = new Random(2026);
        for (int round = 0; round < 60; round++) {
            List<PacketEntry> entries = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                List<PacketInput> inputs = new ArrayList<>();
                for (int j = 0; j < random.nextInt(5); j++) {
                    InputType type = any(random, InputType.values());
                    inputs.add(new PacketInput("i" + j, "", text(random, 30), text(random, 5), type,
                            type == InputType.OPTION ? PacketTest.OPTIONS : Map.of(), text(random, 8),
                            value(random, type), true));
                }
                entries.add(new PacketEntry("u" + i, text(random, 20), "1." + i, text(random, 60), random.nextLong(),
                        "1", text(random, 50), text(random, random.nextInt(200)),
                        any(random, PacketClaim.values()), true, inputs));
            }
            PacketContent content = PacketTest.content(entries.toArray(PacketEntry[]::new));
            byte[] written = PacketTest.bytes(content);
            PacketResult.Read untouched = PacketTest.read(written);
            assertThat(untouched.problems()).isEmpty();
            assertThat(PacketTest.changes(untouched)).isEmpty();
            fillAndCompare(written, untouched, content, random);
        }
    }

    private static void fillAndCompare(byte[] written, PacketResult.Read untouched, PacketContent content,
            Random random) {
        EditedWorkbook workbook = new EditedWorkbook(written);
        Map<PacketKey, String> expected = new LinkedHashMap<>();
        for (PacketValue before : untouched.values()) {
            InputType type = content.entries().stream().filter(each -> each.unit().equals(before.key().assessedUnit()))
                    .flatMap(each -> each.inputs().stream()).filter(each -> each.id().equals(before.key().input()))
                    .findFirst().orElseThrow().type();
            String value = value(random, type);
            String address = before.address().substring(before.address().indexOf('!') + 1);
            expected.put(before.key(), String.valueOf(value));
            if (value == null) {
                workbook.clear(PacketTest.VALUES, address);
            } else if (type.isNumber()) {
                workbook.number(PacketTest.VALUES, address, Double.toString(Double.parseDouble(value)));
            } else {
                workbook.text(PacketTest.VALUES, address, type == InputType.YES_NO
                        ? value.equals("1") ? "Có" : "Không"
                        : String.valueOf(PacketTest.OPTIONS.get(value)));
            }
        }
        PacketResult.Read filled = PacketTest.read(workbook);
        assertThat(filled.problems()).isEmpty();
        Map<PacketKey, String> typed = new LinkedHashMap<>();
        filled.values().forEach(each -> typed.put(each.key(), String.valueOf(each.typed())));
        assertThat(typed).isEqualTo(expected);
    }
}
