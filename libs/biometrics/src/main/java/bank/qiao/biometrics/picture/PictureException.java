package bank.qiao.biometrics.picture;

/** A file that is no usable picture; says nothing of its content. */
public final class PictureException extends Exception {

    private static final long serialVersionUID = 1L;

    private final PictureFault fault;

    PictureException(PictureFault fault) {
        super(fault.name());
        this.fault = fault;
    }

    public PictureFault fault() {
        return fault;
    }
}
