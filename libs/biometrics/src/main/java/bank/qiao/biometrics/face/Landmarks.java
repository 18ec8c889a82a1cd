package bank.qiao.biometrics.face;

/**
 * Five points of a face in the elements of its picture, left and right as the viewer sees them: eyes, nose, corners of
 * the mouth.
 *
 * @param x of the five
 * @param y of the five
 */
@SuppressWarnings("ArrayRecordComponent")
record Landmarks(float[] x, float[] y) {

    static final int LEFT_EYE = 0;
    static final int RIGHT_EYE = 1;
    static final int NOSE = 2;
    static final int LEFT_MOUTH = 3;
    static final int RIGHT_MOUTH = 4;

    float eyeDistance() {
        return (float) Math.hypot(x[RIGHT_EYE] - x[LEFT_EYE], y[RIGHT_EYE] - y[LEFT_EYE]);
    }

    /** Degrees by which the head leans to a shoulder. */
    float roll() {
        return (float) Math.toDegrees(Math.atan2(y[RIGHT_EYE] - y[LEFT_EYE], x[RIGHT_EYE] - x[LEFT_EYE]));
    }

    /** How far the nose is beside the middle of eyes and mouth, in eye distances: about 0 from the front. */
    float turn() {
        float middleX = (x[LEFT_EYE] + x[RIGHT_EYE] + x[LEFT_MOUTH] + x[RIGHT_MOUTH]) / 4;
        float middleY = (y[LEFT_EYE] + y[RIGHT_EYE] + y[LEFT_MOUTH] + y[RIGHT_MOUTH]) / 4;
        float along = ((x[NOSE] - middleX) * (x[RIGHT_EYE] - x[LEFT_EYE])
                        + (y[NOSE] - middleY) * (y[RIGHT_EYE] - y[LEFT_EYE]))
                / eyeDistance();
        return along / eyeDistance();
    }

    /** How far the nose is down from the eyes towards the mouth: about 0.6 from the front. */
    float nod() {
        float eyesX = (x[LEFT_EYE] + x[RIGHT_EYE]) / 2;
        float eyesY = (y[LEFT_EYE] + y[RIGHT_EYE]) / 2;
        float downX = (x[LEFT_MOUTH] + x[RIGHT_MOUTH]) / 2 - eyesX;
        float downY = (y[LEFT_MOUTH] + y[RIGHT_MOUTH]) / 2 - eyesY;
        return ((x[NOSE] - eyesX) * downX + (y[NOSE] - eyesY) * downY) / (downX * downX + downY * downY);
    }
}
