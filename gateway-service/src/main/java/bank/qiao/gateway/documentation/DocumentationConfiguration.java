package bank.qiao.gateway.documentation;

import bank.qiao.web.security.TokenSecurityAutoConfiguration;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.webjars.WebJarVersionLocator;

/** Swagger UI at {@code /docs}, from its web jar, showing the merged document. */
@Configuration(proxyBeanMethods = false)
class DocumentationConfiguration implements WebMvcConfigurer {

    private static final String UI = "swagger-ui";

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/docs", "/docs/index.html");
        registry.addRedirectViewController("/docs/", "/docs/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        String version = Objects.requireNonNull(new WebJarVersionLocator().version(UI), "no web jar of Swagger UI");
        registry.addResourceHandler("/docs/ui/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/" + UI + "/" + version + "/");
        registry.addResourceHandler("/docs/**").addResourceLocations("classpath:/docs/");
    }

    /** The page may run its own scripts and nobody else's. */
    @Bean
    @Order(TokenSecurityAutoConfiguration.API_ORDER - 1)
    SecurityFilterChain documentationSecurity(HttpSecurity http) throws Exception {
        return TokenSecurityAutoConfiguration.stateless(http.securityMatcher("/docs", "/docs/**", "/openapi"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
                                + " data:; connect-src 'self'; font-src 'self'; frame-ancestors 'none'")))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
