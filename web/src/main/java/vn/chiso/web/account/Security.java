package vn.chiso.web.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import vn.chiso.web.platform.Setting;
import vn.chiso.web.platform.Settings;

/** Sign-in, sessions and headers. Who may call which route stands at the route: {@link Permit}. */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String SIGN_IN = "/dang-nhap";

    @Bean
    SecurityFilterChain pages(HttpSecurity http, PasswordSignIn signIn, Settings settings, PeopleStore people) {
        return http
                // Not as one of several providers: those are asked twice, and a failure would count twice.
                .authenticationManager(new ProviderManager(signIn))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll()) // PermitCheck decides
                .csrf(csrf -> csrf.spa().csrfTokenRepository(formTokens()))
                .formLogin(form -> form.loginPage(SIGN_IN).usernameParameter("login").passwordParameter("password")
                        .successHandler(afterSignIn(settings, people)).failureHandler(Security::failed))
                .logout(logout -> logout
                        .logoutRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST,
                                "/dang-xuat"))
                        .logoutSuccessUrl(SIGN_IN))
                .requestCache(cache -> cache.requestCache(onlyPages()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new EntryPoint())
                        .accessDeniedHandler(Security::refused))
                .headers(StrictHeaders::of)
                .build();
    }

    /** Scripts of the pages read the token's cookie to send it back; that of the session they never see. */
    private static CookieCsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** After sign-in people go where they wanted to go, but never to a fragment or to a file of the page. */
    @SuppressWarnings("NullAway") // the setter takes null for "no parameter", without saying so
    private static HttpSessionRequestCache onlyPages() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null); // no "?continue" in the address afterwards
        cache.setRequestMatcher(new AndRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET,
                "/**"), new NegatedRequestMatcher(new RequestHeaderRequestMatcher("HX-Request"))));
        return cache;
    }

    private static SavedRequestAwareAuthenticationSuccessHandler afterSignIn(Settings settings, PeopleStore people) {
        SavedRequestAwareAuthenticationSuccessHandler handler = new SavedRequestAwareAuthenticationSuccessHandler() {
            @Override
            public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
                    Authentication authentication) throws ServletException, IOException {
                boolean administrator = authentication.getPrincipal() instanceof SignedIn signedIn
                        && people.byId(signedIn.id()).filter(person -> person.is(Role.ADMINISTRATOR)).isPresent();
                int minutes = settings.number(
                        administrator ? Setting.IDLE_MINUTES_ADMINISTRATOR : Setting.IDLE_MINUTES);
                request.getSession().setMaxInactiveInterval(minutes * 60);
                request.getSession().setAttribute(Sessions.DEVICE, Sessions.device(request.getHeader("User-Agent")));
                super.onAuthenticationSuccess(request, response, authentication);
            }
        };
        handler.setDefaultTargetUrl("/");
        return handler;
    }

    private static void refused(HttpServletRequest request, HttpServletResponse response,
            AccessDeniedException exception) throws IOException {
        if (exception instanceof CsrfException) {
            if (request.getHeader("HX-Request") != null
                    && SecurityContextHolder.getContext().getAuthentication() == null) {
                // Signing out takes the token away too; the page that is still open is told of the session.
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            request.setAttribute(PermitCheck.REFUSED, "stale");
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** One answer for a wrong password, an unknown name and a locked account: others would tell which names exist. */
    private static void failed(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException exception) throws IOException {
        String why = exception instanceof DisabledException ? "dong" : "sai";
        response.sendRedirect(request.getContextPath() + SIGN_IN + "?loi=" + why);
    }

    /** A page sends people to sign in; a fragment within a page says so, and the page keeps what was typed. */
    private static final class EntryPoint extends LoginUrlAuthenticationEntryPoint {

        EntryPoint() {
            super(SIGN_IN);
        }

        @Override
        public void commence(HttpServletRequest request, HttpServletResponse response,
                AuthenticationException exception) throws IOException, ServletException {
            if (request.getHeader("HX-Request") != null) {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                super.commence(request, response, exception);
            }
        }
    }

    /** Text with a NUL cannot be stored; nobody types one. */
    @Bean
    StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }

    /** Metrics are for the operator's collector, which carries a token; without one they are shut. */
    @Bean
    @Order(1)
    SecurityFilterChain operations(HttpSecurity http, Environment environment) {
        String token = environment.getProperty("chiso.metrics-token", "");
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/actuator/health/**").permitAll()
                        .anyRequest().access((authentication, context) -> {
                            String sent = context.getRequest().getHeader("Authorization");
                            boolean right = !token.isEmpty() && sent != null && MessageDigest.isEqual(
                                    ("Bearer " + token).getBytes(StandardCharsets.UTF_8),
                                    sent.getBytes(StandardCharsets.UTF_8));
                            return new AuthorizationDecision(right);
                        }))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                        (request, response, exception) -> response.setStatus(HttpServletResponse.SC_UNAUTHORIZED)))
                .csrf(csrf -> csrf.disable()) // reads only
                .sessionManagement(session -> session.sessionCreationPolicy(
                        SessionCreationPolicy.STATELESS))
                .build();
    }
}
