package bank.qiao.outside.cards;

/**
 * What a bank says of a card when it gives it out or changes its data.
 *
 * @param balanceFen the balance stated; it takes effect when the card is new or when it differs from the one stated last
 */
public record CardIssue(
        String number,
        String holderName,
        String holderIdNumber,
        String phone,
        String bank,
        CardKind kind,
        long balanceFen) {

    CardIssue withHolderName(String name) {
        return new CardIssue(number, name, holderIdNumber, phone, bank, kind, balanceFen);
    }
}
