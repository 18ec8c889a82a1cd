package bank.qiao.web.example;

import org.springframework.web.service.annotation.GetExchange;

/** Calls to somebody outside. */
public interface SmsCalls {

    @GetExchange("/sms")
    String sms();
}
