package vn.chiso.web.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away files of people who are not signed in before they are stored: the check of the form's token would otherwise
 * read them first. Comes after the sessions and before everything that looks into a form.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 60)
class UploadSender extends OncePerRequestFilter {

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!UploadLimit.isUpload(request) || sessions.containsContext(request)) {
            chain.doFilter(request, response);
        } else if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED); // the page keeps what was typed
        } else {
            response.sendRedirect(request.getContextPath() + "/dang-nhap");
        }
    }
}
