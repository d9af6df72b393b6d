package vn.chiso.web.ui;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.chiso.web.account.CurrentPerson;
import vn.chiso.web.account.PermitCheck;

/** Joins sign-in, rights and rendering to Spring's web layer. */
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {

    private final Rendering rendering;
    private final CurrentPerson current;
    private final PermitCheck permits;

    WebSetup(Rendering rendering, CurrentPerson current, PermitCheck permits) {
        this.rendering = rendering;
        this.current = current;
        this.permits = permits;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(rendering);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(current);
    }

    /** Icons are named without a part that changes with the file, so browsers have to ask whether it is the same. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/icons.svg").addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(permits);
    }
}
