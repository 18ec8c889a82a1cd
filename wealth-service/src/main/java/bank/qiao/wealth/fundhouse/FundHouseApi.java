package bank.qiao.wealth.fundhouse;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The fund house's HTTP interface: CSV files, each with its hash in a header. */
@HttpExchange("/fund-house/v1")
interface FundHouseApi {

    String HASH = "X-File-SHA256";

    @GetExchange("/navs")
    ResponseEntity<byte[]> navs(@RequestParam String date);

    @PutExchange(url = "/order-files/{date}", contentType = "text/csv")
    ResponseEntity<byte[]> sendOrders(
            @PathVariable String date,
            @RequestParam int sequence,
            @RequestHeader(HASH) String sha256,
            @RequestBody byte[] orderFile);

    @GetExchange("/confirmation-files/{date}")
    ResponseEntity<byte[]> confirmations(@PathVariable String date, @RequestParam int sequence);
}
