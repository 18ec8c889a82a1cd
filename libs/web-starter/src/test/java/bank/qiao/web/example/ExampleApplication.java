package bank.qiao.web.example;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.service.registry.ImportHttpServices;

/** The service under test. */
@SpringBootApplication
@ImportHttpServices(group = "identity", types = IdentityCalls.class)
@ImportHttpServices(group = "sms", types = SmsCalls.class)
public class ExampleApplication {}
