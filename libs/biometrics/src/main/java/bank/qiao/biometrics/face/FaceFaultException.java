package bank.qiao.biometrics.face;

/** A picture without one usable face. */
public final class FaceFaultException extends Exception {

    private static final long serialVersionUID = 1L;

    private final FaceFault fault;

    FaceFaultException(FaceFault fault) {
        super(fault.name());
        this.fault = fault;
    }

    public FaceFault fault() {
        return fault;
    }
}
