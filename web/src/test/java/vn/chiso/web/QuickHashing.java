package vn.chiso.web;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Tests make hundreds of people and sign them in: a third of the whole run went into hashing their passwords. */
@TestConfiguration(proxyBeanMethods = false)
class QuickHashing {

    @Bean
    @Primary
    Argon2Function quick() {
        return Argon2Function.getInstance(64, 1, 1, 32, Argon2.ID);
    }
}
