package bank.qiao.outside.cards;

/**
 * A card at another bank as it stands now.
 *
 * @param phone the mobile number reserved for it
 * @param balanceFen what is on it
 */
public record Card(
        String number,
        String holderName,
        String holderIdNumber,
        String phone,
        String bank,
        CardKind kind,
        long balanceFen) {

    Card withBalance(long fen) {
        return new Card(number, holderName, holderIdNumber, phone, bank, kind, fen);
    }

    /** The first six and the last four digits; it has at least twelve. */
    String masked() {
        int hidden = number.length() - 10;
        return number.substring(0, 6) + "*".repeat(hidden) + number.substring(number.length() - 4);
    }
}
