package vn.chiso.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The web application. */
@SpringBootApplication
class ChisoApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ChisoApplication.class, arguments);
    }
}
