package bank.qiao.outside.sms;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives the inbox page a short address. */
@Configuration(proxyBeanMethods = false)
class InboxPage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/sms").setViewName("forward:/sms-inbox.html");
        registry.addRedirectViewController("/", "/sms");
    }
}
