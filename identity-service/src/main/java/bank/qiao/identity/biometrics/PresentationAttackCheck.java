package bank.qiao.identity.biometrics;

/** Port: judges how much a face looks like one before the camera. Advisory: it can call staff, never let pass. */
public interface PresentationAttackCheck {

    /** @param real from 0, a picture of a face, to 1 */
    boolean suspicious(float real);
}
