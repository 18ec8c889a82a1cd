package bank.qiao.identity.customers;

import bank.qiao.service.encryption.FieldCipher;
import bank.qiao.service.encryption.LookupHash;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns personal data into what may be stored and back; each value can only be read in its own row and column. */
@Component
class PersonalData {

    private final FieldCipher cipher;
    private final LookupHash lookupHash;

    PersonalData(FieldCipher cipher, LookupHash lookupHash) {
        this.cipher = cipher;
        this.lookupHash = lookupHash;
    }

    String hashOf(PhoneNumber phone) {
        return lookupHash.of("phone", phone.national());
    }

    String hashOf(IdNumber idNumber) {
        return lookupHash.of("id-number", idNumber.value());
    }

    byte[] encrypt(UUID customer, PhoneNumber phone) {
        return cipher.encrypt(phone.national(), context(customer, "phone"));
    }

    byte[] encrypt(UUID customer, RealName name) {
        return cipher.encrypt(name.value(), context(customer, "name"));
    }

    byte[] encrypt(UUID customer, IdNumber idNumber) {
        return cipher.encrypt(idNumber.value(), context(customer, "id-number"));
    }

    PhoneNumber phoneOf(Customer customer) {
        return new PhoneNumber(
                cipher.decrypt(customer.phoneCipher(), context(customer.id().value(), "phone")));
    }

    @Nullable
    RealName nameOf(Customer customer) {
        byte[] stored = customer.nameCipher();
        return stored == null
                ? null
                : new RealName(cipher.decrypt(stored, context(customer.id().value(), "name")));
    }

    @Nullable
    IdNumber idNumberOf(Customer customer) {
        byte[] stored = customer.idNumberCipher();
        return stored == null
                ? null
                : new IdNumber(cipher.decrypt(stored, context(customer.id().value(), "id-number")));
    }

    private static String context(UUID customer, String column) {
        return "customer:" + customer + ":" + column;
    }
}
