package vn.chiso.web.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How passwords are hashed: Argon2id, 19 MiB, two passes (docs/decisions/sessions-and-passwords.md). */
@Configuration(proxyBeanMethods = false)
class Hashing {

    @Bean
    Argon2Function argon2() {
        return Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    }
}
