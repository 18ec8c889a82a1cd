package bank.qiao.wealth.fundhouse;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** The HTTP client of the fund house; address and time-outs stand under {@code spring.http.serviceclient.fund-house}. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "fund-house", types = FundHouseApi.class)
class FundHouseConfiguration {}
