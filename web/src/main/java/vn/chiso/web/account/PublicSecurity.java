package vn.chiso.web.account;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The public portal is only read: no session, no token for forms, the same answer for everybody. */
@Configuration(proxyBeanMethods = false)
class PublicSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain publicPages(HttpSecurity http) {
        return http.securityMatcher(PublicPages.PREFIX, PublicPages.PREFIX + "/**")
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(HttpMethod.GET).permitAll()
                        .requestMatchers(HttpMethod.HEAD).permitAll()
                        .anyRequest().denyAll())
                .exceptionHandling(handling -> handling
                        .authenticationEntryPoint((request, response, exception) -> readOnly(response))
                        .accessDeniedHandler((request, response, exception) -> readOnly(response)))
                .csrf(AbstractHttpConfigurer::disable) // reads only
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> {
                    StrictHeaders.of(headers);
                    headers.cacheControl(cache -> cache.disable()); // the portal says how long its pages may be kept
                })
                .build();
    }

    private static void readOnly(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        response.setHeader("Allow", "GET, HEAD");
        response.setHeader("Cache-Control", "no-store");
    }
}
