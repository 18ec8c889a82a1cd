package bank.qiao.account.payments.outside;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** The HTTP clients of the payments module. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "cards", types = CardPaymentsApi.class)
class PaymentClients {}
