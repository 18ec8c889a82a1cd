package bank.qiao.account.payments;

import bank.qiao.money.Money;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads an amount in the configuration: {@code 5000.00 CNY}. */
@Component
@ConfigurationPropertiesBinding
class MoneySetting implements Converter<String, Money> {

    @Override
    public Money convert(String text) {
        String[] parts = text.trim().split(" ", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("an amount is written like 5000.00 CNY");
        }
        return Money.parse(parts[0], parts[1]);
    }
}
