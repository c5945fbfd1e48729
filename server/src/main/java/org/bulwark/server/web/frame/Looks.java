package org.bulwark.server.web.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.webjars.WebJarVersionLocator;

/**
 * What a browser loads besides pages: everything under {@code /assets/}, from this jar and the libraries' jars, under names that carry
 * their content's hash and are therefore kept for a year.
 */
@Configuration(proxyBeanMethods = false)
class Looks implements WebMvcConfigurer {

    private static final String ECHARTS = "classpath:/META-INF/resources/_static/echarts/6.0.0/dist/";

    private final Preferences preferences;

    private final boolean cached;

    Looks(Preferences preferences, @Value("${spring.web.resources.chain.cache:true}") boolean cached) {
        this.preferences = preferences;
        this.cached = cached;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(preferences).excludePathPatterns("/api/**", "/assets/**", "/actuator/**");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        List<String> folders = List.of(
                "classpath:/static/assets/",
                library("htmx.org", "dist/"),
                library("tabler__core", "dist/css/"),
                ECHARTS);
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(folders.toArray(String[]::new))
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(cached)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    private static String library(String name, String folder) {
        String version = new WebJarVersionLocator().version(name);
        return "classpath:/META-INF/resources/webjars/" + name + "/" + version + "/" + folder;
    }

    @Bean
    ResourceUrlEncodingFilter assetNames() {
        return new ResourceUrlEncodingFilter() {
            @Override
            public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (request instanceof HttpServletRequest http
                        && http.getRequestURI().startsWith("/api/")) {
                    chain.doFilter(request, response); // an answer of the API names no files
                } else {
                    super.doFilter(request, response, chain);
                }
            }
        };
    }
}
