package vn.chiso.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The web application. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class) // rooms may use the same words
class ChisoApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ChisoApplication.class, arguments);
    }
}
