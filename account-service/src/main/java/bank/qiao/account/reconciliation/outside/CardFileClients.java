package bank.qiao.account.reconciliation.outside;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.registry.ImportHttpServices;

/** The HTTP client of the reconciliation module. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "cards", types = CardFileClients.CardFilesApi.class)
class CardFileClients {

    /** The network's files as they are on the wire. */
    @HttpExchange("/cards/v1/files")
    interface CardFilesApi {

        /** @param date as in 2026-11-22: a date by itself would be written the way of some country */
        @GetExchange("/{date}")
        ResponseEntity<byte[]> file(@PathVariable String date);
    }
}
