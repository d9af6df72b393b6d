package vn.chiso.web.account;

import com.password4j.Argon2Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password4j.Argon2Password4jPasswordEncoder;
import org.springframework.stereotype.Component;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.platform.Setting;
import vn.chiso.web.platform.Settings;

/** Hashes and checks passwords, and says what a new one must be. */
@Component
public class Passwords {

    private static final int LONGEST = 200;

    private final Settings settings;
    private final PasswordEncoder encoder;
    /** Each check takes 19 MiB: a flood of sign-ins must wait, not end the application. */
    private final Semaphore hashing = new Semaphore(4, true);
    /** Checked when nobody has that login, so that the time of an answer does not tell. */
    private final String nobody;

    Passwords(Settings settings, Argon2Function argon2) {
        this.settings = settings;
        this.encoder = new Argon2Password4jPasswordEncoder(argon2);
        this.nobody = hash("nobody has this password");
    }

    String hash(String password) {
        String hash = oneOfFew(() -> encoder.encode(password));
        if (hash == null) {
            throw new IllegalStateException("no hash");
        }
        return hash;
    }

    boolean matches(String password, String hash) {
        return password.length() <= LONGEST && oneOfFew(() -> encoder.matches(password, hash));
    }

    private <T> T oneOfFew(Supplier<T> work) {
        hashing.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            hashing.release();
        }
    }

    void pretendToCheck(String password) {
        matches(password, nobody);
    }

    /** What is wrong with a new password; empty when nothing is. */
    public List<Refusal> refusals(Person person, String password, String repeated) {
        return refusals(person.login(), password, repeated);
    }

    /** The same for somebody who has no account yet. */
    public List<Refusal> refusals(String login, String password, String repeated) {
        List<Refusal> refusals = new ArrayList<>();
        int shortest = settings.number(Setting.PASSWORD_LENGTH);
        if (password.codePointCount(0, password.length()) < shortest) {
            refusals.add(Refusal.at("password", "account.password.short", shortest));
        }
        if (password.length() > LONGEST) {
            refusals.add(Refusal.at("password", "account.password.long", LONGEST));
        }
        if (!login.isBlank() && password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            refusals.add(Refusal.at("password", "account.password.login"));
        }
        if (password.chars().distinct().count() < 5 || password.equals(DemonstrationAccounts.PASSWORD)) {
            refusals.add(Refusal.at("password", "account.password.simple"));
        }
        if (!password.equals(repeated)) {
            refusals.add(Refusal.at("repeated", "account.password.differs"));
        }
        return refusals;
    }
}
