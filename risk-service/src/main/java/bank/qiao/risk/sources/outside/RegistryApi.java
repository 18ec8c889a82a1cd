package bank.qiao.risk.sources.outside;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** The citizen registry's HTTP interface. */
interface RegistryApi {

    @PostExchange("/registry/v1/identity-checks")
    IdentityCheck check(@RequestBody CheckRequest request);

    record CheckRequest(String reference, String name, String idNumber) {
        /** Personal data never reaches a log. */
        @Override
        public String toString() {
            return "CheckRequest[" + reference + "]";
        }
    }

    record IdentityCheck(String result, @Nullable Boolean watchListed) {}
}
