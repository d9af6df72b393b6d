package vn.chiso.web.ui;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The own account: what others entered, the language, where the person is signed in. */
public record AccountPage(String name, String login, @Nullable String email, List<String> roleKeys, String unit,
        String language, List<Place> places) {

    /**
     * Where the person is signed in.
     *
     * @param device browser and system; empty when unknown
     */
    public record Place(String device, Instant since, Instant lastUsed, boolean current) {
    }
}
