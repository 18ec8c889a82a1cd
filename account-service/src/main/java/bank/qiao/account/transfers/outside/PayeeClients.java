package bank.qiao.account.transfers.outside;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** The HTTP clients of the transfers module. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "identity", types = PayeeApi.class)
class PayeeClients {}
