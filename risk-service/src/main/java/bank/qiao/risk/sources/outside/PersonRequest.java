package bank.qiao.risk.sources.outside;

import bank.qiao.risk.sources.Inquiry;
import bank.qiao.risk.sources.Source;

/** How WeChat, QQ and Tenpay are asked about a person. */
record PersonRequest(String reference, String phone, String idNumber, String consentReference) {

    static PersonRequest of(Inquiry inquiry, Source source) {
        return new PersonRequest(
                inquiry.applicationId().toString(), inquiry.phone(), inquiry.idNumber(), inquiry.consentFor(source));
    }

    /** Personal data never reaches a log. */
    @Override
    public String toString() {
        return "PersonRequest[" + reference + "]";
    }
}
