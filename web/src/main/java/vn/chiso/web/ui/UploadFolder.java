package vn.chiso.web.ui;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Files;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chiso.web.platform.Installation;

/** Where files lie while they arrive: on the disk that is watched, not in the system's temporary folder. */
@Configuration(proxyBeanMethods = false)
class UploadFolder {

    @Bean
    MultipartConfigElement multipartConfigElement(MultipartProperties properties, Installation installation)
            throws IOException {
        properties.setLocation(Files.createDirectories(installation.data().toAbsolutePath().resolve("uploads"))
                .toString());
        return properties.createMultipartConfig();
    }
}
