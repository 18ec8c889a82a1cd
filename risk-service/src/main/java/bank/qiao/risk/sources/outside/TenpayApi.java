package bank.qiao.risk.sources.outside;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** The HTTP interface of Tenpay's payment data; answers are read as they come, because they are kept so. */
interface TenpayApi {

    @PostExchange("/tenpay/v1/transaction-summaries")
    @Nullable
    String summary(@RequestBody PersonRequest request);
}
