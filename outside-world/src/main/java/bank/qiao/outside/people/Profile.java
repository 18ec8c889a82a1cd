package bank.qiao.outside.people;

/** The kind of story that the sources tell about a person; README.md gives the ranges of each. */
public enum Profile {
    GOOD,
    THIN_FILE,
    OVERDUE,
    LISTED
}
