package bank.qiao.identity.realname.registry;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** The registry's HTTP contract. */
interface RegistryApi {

    @PostExchange("/registry/v1/identity-checks")
    Result check(@RequestBody Question question);

    @PostExchange("/registry/v1/portraits")
    PortraitAnswer portrait(@RequestBody Question question);

    /** Carries personal data, so it prints its reference only. */
    record Question(String reference, String name, String idNumber) {

        @Override
        public String toString() {
            return "Question[" + reference + "]";
        }
    }

    /** @param portrait base 64; null when there is none */
    record PortraitAnswer(String reference, @Nullable String portrait) {

        @Override
        public String toString() {
            return "PortraitAnswer[" + reference + "]";
        }
    }

    record Result(String reference, String result, boolean watchListed) {}
}
