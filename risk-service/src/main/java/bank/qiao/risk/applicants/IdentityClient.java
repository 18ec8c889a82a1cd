package bank.qiao.risk.applicants;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** The HTTP client of identity-service; web-starter adds this service's token to the group. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "identity", types = IdentityApi.class)
class IdentityClient {}
