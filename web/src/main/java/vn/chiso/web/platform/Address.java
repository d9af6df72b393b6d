package vn.chiso.web.platform;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Under which address people reach this installation, for links outside of pages. */
@Component
public class Address {

    private final Installation installation;
    private final Environment environment;

    Address(Installation installation, Environment environment) {
        this.installation = installation;
        this.environment = environment;
    }

    /**
     * The whole address of a page.
     *
     * @param path with a slash in front
     */
    public String of(String path) {
        String known = installation.publicUrl();
        if (known != null && !known.isBlank()) {
            return known.replaceAll("/+$", "") + path;
        }
        return "http://localhost:" + environment.getProperty("local.server.port", "8080") + path;
    }
}
