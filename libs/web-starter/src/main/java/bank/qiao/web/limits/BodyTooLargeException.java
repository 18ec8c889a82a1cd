package bank.qiao.web.limits;

import java.io.IOException;

/** A body without a declared length turned out to be larger than allowed while it was read. */
public final class BodyTooLargeException extends IOException {

    BodyTooLargeException(long limit) {
        super("more than " + limit + " bytes");
    }
}
