package bank.qiao.web.problem;

import io.micrometer.tracing.Tracer;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents for everything that can go wrong, in place of every default error page. */
@AutoConfiguration(before = {ErrorMvcAutoConfiguration.class, WebMvcAutoConfiguration.class})
public class ProblemAutoConfiguration {

    /** Behind the filter that opens the trace, before everything else. */
    static final int FILTER_ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return resolver;
    }

    @Bean
    Problems problems(
            ObjectProvider<ProblemMapping> mappings,
            LocaleResolver localeResolver,
            ObjectProvider<Tracer> tracer,
            JsonMapper json,
            ApplicationContext context) {
        ClassLoader resources = context.getClassLoader();
        ProblemTexts texts = new ProblemTexts(resources == null ? ClassLoader.getSystemClassLoader() : resources);
        return new Problems(
                mappings.orderedStream().toList(), texts, localeResolver, new TraceIds(tracer.getIfAvailable()), json);
    }

    @Bean
    ProblemAdvice problemAdvice(Problems problems) {
        return new ProblemAdvice(problems);
    }

    @Bean
    ProblemErrorController problemErrorController(Problems problems) {
        return new ProblemErrorController(problems);
    }

    @Bean
    FilterRegistrationBean<?> problemFilter(Problems problems, ObjectProvider<Tracer> tracer) {
        FilterRegistrationBean<ProblemFilter> filter =
                new FilterRegistrationBean<>(new ProblemFilter(problems, new TraceIds(tracer.getIfAvailable())));
        filter.setOrder(FILTER_ORDER);
        return filter;
    }

    @Bean
    @Order(0)
    ProblemMapping requestProblems() {
        return new RequestProblems();
    }

    @Bean
    @Order(1)
    ProblemMapping securityProblems() {
        return new SecurityProblems();
    }

    @Bean
    @Order(2)
    ProblemMapping dependencyProblems() {
        return new DependencyProblems();
    }

    @Bean
    @Order(3)
    ProblemMapping serverProblems() {
        return new ServerProblems();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemReports() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemReportValve.class.getName());
            }
        });
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(
            name = {
                "org.springframework.dao.ConcurrencyFailureException",
                "org.springframework.transaction.CannotCreateTransactionException"
            })
    static class WithDatabase {

        @Bean
        @Order(4)
        ProblemMapping persistenceProblems() {
            return new PersistenceProblems();
        }
    }
}
