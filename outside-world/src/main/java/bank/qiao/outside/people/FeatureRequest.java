package bank.qiao.outside.people;

import bank.qiao.outside.wire.MobileNumber;
import bank.qiao.outside.wire.Reference;
import bank.qiao.outside.wire.ResidentIdNumber;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What WeChat, QQ and Tenpay are asked with. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FeatureRequest(
        @NotNull @Reference String reference,
        @NotNull @MobileNumber String phone,
        @NotNull @ResidentIdNumber String idNumber,
        @NotNull @Size(min = 1, max = 200) String consentReference) {}
