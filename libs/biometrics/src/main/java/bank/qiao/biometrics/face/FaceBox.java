package bank.qiao.biometrics.face;

/** Where a face is in a picture, in its elements; may reach beyond its edges. */
record FaceBox(float left, float top, float right, float bottom, float score) {

    float width() {
        return right - left;
    }

    float height() {
        return bottom - top;
    }

    float overlap(FaceBox other) {
        float w = Math.min(right, other.right) - Math.max(left, other.left);
        float h = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        if (w <= 0 || h <= 0) {
            return 0;
        }
        float common = w * h;
        return common / Math.min(width() * height(), other.width() * other.height());
    }

    /** A square of the height's size around the same centre. */
    FaceBox square() {
        float half = height() / 2;
        float x = (left + right) / 2;
        return new FaceBox(x - half, top, x + half, bottom, score);
    }
}
