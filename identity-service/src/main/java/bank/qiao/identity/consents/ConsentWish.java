package bank.qiao.identity.consents;

/** What a customer wants a consent to be from now on. */
public record ConsentWish(ConsentScope scope, String version, boolean given) {}
