package bank.qiao.risk.sources.outside;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** The HTTP interface of QQ's social data; answers are read as they come, because they are kept so. */
interface QqApi {

    @PostExchange("/qq/v1/social-profiles")
    @Nullable
    String profile(@RequestBody PersonRequest request);
}
