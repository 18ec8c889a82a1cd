package bank.qiao.account.ledger.wire;

import java.net.URI;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The ledger's calls at the instance that owns it; the address is that of the moment. */
@HttpExchange
interface OwnerApi {

    @PostExchange
    TransfersResponse post(URI address, @RequestBody TransfersRequest request, @RequestHeader(Hop.HEADER) String hop);

    @PostExchange
    ChangeRequest.Answer change(URI address, @RequestBody ChangeRequest request, @RequestHeader(Hop.HEADER) String hop);
}
