package bank.qiao.risk.sources;

/** Why a source has nothing to say; the three are never confused, because each has its own rule (domain rule 6). */
public enum Absence {
    /** The applicant did not agree or has withdrawn, and the source was not asked; or it refused the consent. */
    NO_CONSENT,
    /** The source answered that it does not know this person. */
    NO_FILE,
    /** The source did not answer in time, or not in a form that can be read. */
    SOURCE_DOWN
}
