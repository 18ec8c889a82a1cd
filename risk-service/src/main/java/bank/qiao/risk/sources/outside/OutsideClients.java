package bank.qiao.risk.sources.outside;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** The HTTP clients of the sources; addresses and time-outs stand under {@code spring.http.serviceclient}. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "bureau", types = BureauApi.class)
@ImportHttpServices(group = "wechat", types = WechatApi.class)
@ImportHttpServices(group = "qq", types = QqApi.class)
@ImportHttpServices(group = "tenpay", types = TenpayApi.class)
@ImportHttpServices(group = "registry", types = RegistryApi.class)
class OutsideClients {}
