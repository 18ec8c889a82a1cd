package bank.qiao.account.accounts;

/** The classes of a personal account that an online bank may hold (domain rule 2). */
public enum AccountClass {
    II,
    III
}
