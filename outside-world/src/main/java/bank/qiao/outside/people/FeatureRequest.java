package bank.qiao.outside.people;

import bank.qiao.outside.wire.Phone;
import bank.qiao.outside.wire.ResidentIdNumber;
import bank.qiao.outside.wire.Shapes;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What WeChat, QQ and Tenpay are asked with. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FeatureRequest(
        @NotNull @Pattern(regexp = Shapes.REFERENCE, message = "must be 1 to 64 visible ASCII characters") String reference,
        @NotNull @Pattern(regexp = Phone.ACCEPTED, message = "must be a mainland mobile number") String phone,
        @NotNull @ResidentIdNumber String idNumber,
        @NotNull @Size(min = 1, max = 200) String consentReference) {}
