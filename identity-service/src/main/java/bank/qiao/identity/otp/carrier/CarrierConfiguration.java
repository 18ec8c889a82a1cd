package bank.qiao.identity.otp.carrier;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** The carrier's client; address and time-outs stand under {@code spring.http.serviceclient.sms}. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "sms", types = CarrierApi.class)
class CarrierConfiguration {}
