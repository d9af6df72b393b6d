package vn.chiso.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.document.Layout;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.platform.Refusal;

/** Documents are made one after another, kept for an hour, and nothing of them stays. */
class MakingTest {

    private static final Duration ALWAYS = Duration.ofMinutes(1);

    /** A clock that goes when it is told to. */
    private static final class Hand extends Clock {
        private volatile Instant now = Instant.parse("2026-11-20T02:00:00Z");

        void turn(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @TempDir
    private Path data;
    private final Hand clock = new Hand();
    private final CountDownLatch released = new CountDownLatch(1);
    private final List<Made> begun = new ArrayList<>();

    /** The folder of a test is removed when nothing writes into it any more. */
    @AfterEach
    void letEndWhatWaits() throws InterruptedException {
        released.countDown();
        Instant latest = Instant.now().plus(ALWAYS);
        while (!begun.stream().allMatch(Made::over)) {
            assertThat(Instant.now()).isBefore(latest);
            Thread.sleep(10);
        }
    }

    private Path folder() {
        return data.resolve("documents");
    }

    private Making making(Duration patience) {
        return new Making(folder(), clock, patience);
    }

    private static Person person(long id) {
        return new Person(id, "can-bo-" + id, "Cán Bộ " + id, null, null, Set.of(Role.COORDINATOR), false, null, null,
                null, 1);
    }

    private static Draft draft(String key) {
        return new Draft(key, "Báo cáo " + key, Layout.NAMED, "BÁO CÁO", "BC", "", null, null, true, List.of(), null,
                (_, _) -> new Draft.Body(List.of(), List.of(), List.of(), ""), null);
    }

    private static Made made(Making making, Person person, String key) {
        return making.workbook(person, draft(key), "ket-qua", key, (output, _) -> output.write(7)).orElseThrow();
    }

    private List<String> kept() throws IOException {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void aDocumentIsThereForAnHourAndThenItIsGoneFromTheDiskToo() throws IOException {
        Making making = making(ALWAYS);
        Person person = person(1);
        Made made = made(making, person, "a");
        String id = made.order().id();
        clock.turn(Duration.ofMinutes(60));
        making.forgetOld();
        assertThat(making.find(person, id)).contains(made);
        assertThat(kept()).containsExactly(id);
        clock.turn(Duration.ofSeconds(1));
        assertThat(making.find(person, id)).as("before anybody has tidied up").isEmpty();
        assertThat(making.of(person)).isEmpty();
        making.forgetOld();
        assertThat(kept()).isEmpty();
    }

    @Test
    void nobodyFindsWhatSomebodyElseHadMade() {
        Making making = making(ALWAYS);
        Made made = made(making, person(1), "a");
        assertThat(making.find(person(2), made.order().id())).isEmpty();
        assertThat(making.of(person(2))).isEmpty();
        assertThat(making.of(person(1))).containsExactly(made);
    }

    @Test
    void whatAnEarlierProcessHasLeftIsRemoved() throws IOException {
        Files.createDirectories(folder().resolve("cu"));
        Files.writeString(folder().resolve("cu").resolve("van-ban.docx"), "x");
        Making making = making(ALWAYS);
        assertThat(kept()).isEmpty();
        assertThat(making.find(person(1), "cu")).isEmpty();
    }

    @Test
    void nobodyHasMoreThanThreeWaitingAndOthersAreNotHeldUpByThat() {
        Making making = making(Duration.ZERO);
        for (String key : List.of("a", "b", "c")) {
            assertThat(waiting(making, person(1), key)).isTrue();
        }
        assertThat(waiting(making, person(1), "d")).isFalse();
        assertThat(waiting(making, person(2), "e")).isTrue();
        assertThat(making.of(person(1))).extracting(Made::over).containsExactly(false, false, false);
    }

    private boolean waiting(Making making, Person person, String key) {
        Optional<Made> made = making.workbook(person, draft(key), "ket-qua", key, (_, _) -> {
            try {
                released.await();
            } catch (InterruptedException exception) {
                Thread.currentThread().interrupt();
            }
        });
        made.ifPresent(begun::add);
        return made.isPresent();
    }

    @Test
    void theEleventhDocumentOfSomebodyTakesThePlaceOfTheFirst() throws IOException {
        Making making = making(ALWAYS);
        Person person = person(1);
        Made first = made(making, person, "0");
        for (int i = 1; i <= 11; i++) {
            clock.turn(Duration.ofSeconds(1));
            made(making, person, Integer.toString(i));
        }
        assertThat(making.find(person, first.order().id())).isEmpty();
        assertThat(kept()).hasSize(11).doesNotContain(first.order().id());
        assertThat(making.of(person)).first().satisfies(made -> assertThat(made.order().key()).isEqualTo("11"));
    }

    @Test
    void whereADiskIsFullItIsSaidAndNothingStays() throws IOException {
        Making making = making(ALWAYS);
        Made made = making.workbook(person(1), draft("a"), "ket-qua", "a", (output, _) -> {
            output.write(new byte[9_000]);
            throw new IOException("No space left on device");
        }).orElseThrow();
        assertThat(made.state()).isEqualTo(Made.State.FAILED);
        assertThat(made.refusal()).isEqualTo(Refusal.of("document.making.not-written"));
        assertThat(made.formats()).isEmpty();
        assertThat(kept()).isEmpty();
    }

    @Test
    void whatFailsInTheMiddleIsSaidAndTheNextDocumentIsMade() throws IOException {
        Making making = making(ALWAYS);
        Made made = making.workbook(person(1), draft("a"), "ket-qua", "a", (output, _) -> {
            output.write(7);
            throw new IllegalStateException("a fault");
        }).orElseThrow();
        assertThat(made.refusal()).isEqualTo(Refusal.of("document.making.failed"));
        assertThat(kept()).isEmpty();
        assertThat(made(making, person(1), "b").state()).isEqualTo(Made.State.DONE);
    }
}
