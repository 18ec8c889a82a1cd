package bank.qiao.account.ledger.wire;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Makes the client, with our service token. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "ledger", types = OwnerApi.class)
class OwnerClients {}
