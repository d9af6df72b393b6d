package vn.chiso.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Other tests hash quickly; an installation does not. */
class HashingTest {

    @Test
    void anInstallationHashesWithNineteenMebibytesAndTwoPasses() {
        assertThat(new Hashing().argon2().hash("mat-khau-de-thu-2026").getResult())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
