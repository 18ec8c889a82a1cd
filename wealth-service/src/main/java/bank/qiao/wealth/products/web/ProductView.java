package bank.qiao.wealth.products.web;

import bank.qiao.money.Money;
import bank.qiao.wealth.products.Nav;
import bank.qiao.wealth.products.Product;
import bank.qiao.wealth.products.ProductKind;
import bank.qiao.wealth.products.ProductStatus;
import bank.qiao.wealth.products.RiskLevel;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A product as the app shows it.
 *
 * @param name in the language asked for
 * @param names in both languages
 * @param nav the newest value; null before the first one was loaded
 * @param incomePerTenThousand yuan a day, and {@code sevenDayYield} a year: money-market funds only
 */
record ProductView(
        String code,
        String name,
        Names names,
        ProductKind kind,
        RiskLevel riskLevel,
        ProductStatus status,
        String issuer,
        Money minimum,
        Money increment,
        Fees fees,
        @JsonFormat(pattern = "HH:mm") LocalTime cutOff,
        int confirmBusinessDays,
        int payoutBusinessDays,
        @Nullable Integer termDays,
        @Nullable String nav,
        @Nullable LocalDate navDate,
        @Nullable String sevenDayYield,
        @Nullable String incomePerTenThousand,
        InstantRedemption instantRedemption) {

    /** The product's name in Chinese and English. */
    record Names(String zh, String en) {}

    /** Decimal fractions; {@code management} is a year's and already taken out of the net asset value. */
    record Fees(String subscription, String redemption, String management) {}

    /** @param perPersonPerDay null when the product has no instant redemption */
    record InstantRedemption(boolean available, @Nullable Money perPersonPerDay) {}

    static ProductView of(Product product, @Nullable Nav nav, Money instantQuota, Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return new ProductView(
                product.code(),
                english ? product.nameEn() : product.nameZh(),
                new Names(product.nameZh(), product.nameEn()),
                product.kind(),
                product.riskLevel(),
                product.status(),
                english ? product.issuerEn() : product.issuerZh(),
                product.minimum(),
                product.increment(),
                new Fees("0", "0", product.managementFee().toString()),
                product.cutOff(),
                1,
                product.payoutDays(),
                product.termDays(),
                nav == null ? null : nav.value().toPlainString(),
                nav == null ? null : nav.date(),
                nav == null ? null : plain(nav.sevenDayYield()),
                nav == null ? null : plain(nav.incomePerTenThousand()),
                new InstantRedemption(product.instantRedemption(), product.instantRedemption() ? instantQuota : null));
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
