package bank.qiao.account.cards.outside;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** The HTTP clients of the cards module. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "cards", types = CardVerificationApi.class)
@ImportHttpServices(group = "identity", types = IdentityApi.class)
class CardClients {}
