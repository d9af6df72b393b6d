package vn.chiso.web.account;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every page forbids the browser to do. */
final class StrictHeaders {

    private static final String FRAMING = "X-Frame-Options";

    /** No inline scripts or styles, nothing from elsewhere, nobody may frame the pages; they frame documents only. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; "
            + "base-uri 'none'; manifest-src 'self'";

    private StrictHeaders() {
    }

    static void of(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(frame -> frame.disable()) // a document that a page shows says so itself
                .addHeaderWriter((request, response) -> {
                    if (!response.containsHeader(FRAMING)) {
                        response.setHeader(FRAMING, "DENY");
                    }
                })
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy
                        .policy("camera=(), microphone=(), geolocation=(), payment=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }
}
