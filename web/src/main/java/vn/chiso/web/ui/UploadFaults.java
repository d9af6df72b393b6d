package vn.chiso.web.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Uploads that cannot be read at all are the sender's fault, not one of the system, and are told as what they are. The
 * first to read a form is the check against forged requests: without this, a file that is far too large would look like
 * a missing right.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class UploadFaults extends OncePerRequestFilter {

    private final long largest;

    UploadFaults(@Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
        this.largest = largest.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > largest) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (InvalidFileNameException _) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
