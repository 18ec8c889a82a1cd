package bank.qiao.biometrics.voice;

/** A recording that can't be used; says nothing of its content. */
public final class RecordingException extends Exception {

    private static final long serialVersionUID = 1L;

    private final RecordingFault fault;

    RecordingException(RecordingFault fault) {
        super(fault.name());
        this.fault = fault;
    }

    public RecordingFault fault() {
        return fault;
    }
}
