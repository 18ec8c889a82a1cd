package bank.qiao.identity.realname.registry;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** The registry's client; address and time-outs stand under {@code spring.http.serviceclient.registry}. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "registry", types = RegistryApi.class)
class RegistryConfiguration {}
