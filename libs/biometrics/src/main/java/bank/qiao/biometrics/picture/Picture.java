package bank.qiao.biometrics.picture;

/** An upright picture in memory: three bytes (red, green, blue) for each element, row by row. */
public final class Picture {

    private final int width;
    private final int height;
    private final byte[] rgb;

    /** @param rgb taken over, not copied: pictures are large */
    @SuppressWarnings("ArrayRecordComponent")
    Picture(int width, int height, byte[] rgb) {
        if (width < 1 || height < 1 || rgb.length != width * height * 3) {
            throw new IllegalArgumentException("a picture of " + width + " x " + height);
        }
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** @param channel 0 red, 1 green, 2 blue */
    public int at(int x, int y, int channel) {
        return rgb[(y * width + x) * 3 + channel] & 0xff;
    }

    /** Between the elements, bilinear; black outside. */
    public float at(float x, float y, int channel) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float right = x - left;
        float below = y - top;
        float upper = inside(left, top, channel) * (1 - right) + inside(left + 1, top, channel) * right;
        float lower = inside(left, top + 1, channel) * (1 - right) + inside(left + 1, top + 1, channel) * right;
        return upper * (1 - below) + lower * below;
    }

    private int inside(int x, int y, int channel) {
        return x < 0 || y < 0 || x >= width || y >= height ? 0 : at(x, y, channel);
    }

    /** At half the size, each element the mean of four; a last odd row or column is dropped. */
    public Picture halved() {
        int halfWidth = Math.max(1, width / 2);
        int halfHeight = Math.max(1, height / 2);
        byte[] half = new byte[halfWidth * halfHeight * 3];
        int at = 0;
        for (int y = 0; y < halfHeight; y++) {
            int upper = 2 * y * width * 3;
            int lower = Math.min(2 * y + 1, height - 1) * width * 3;
            for (int x = 0; x < halfWidth; x++) {
                int left = 2 * x * 3;
                int right = Math.min(2 * x + 1, width - 1) * 3;
                for (int channel = 0; channel < 3; channel++) {
                    half[at++] = (byte) (((rgb[upper + left + channel] & 0xff)
                                    + (rgb[upper + right + channel] & 0xff)
                                    + (rgb[lower + left + channel] & 0xff)
                                    + (rgb[lower + right + channel] & 0xff)
                                    + 2)
                            >> 2);
                }
            }
        }
        return new Picture(halfWidth, halfHeight, half);
    }

    /**
     * Turned and mirrored as an Exif orientation says, so that it stands as it was seen.
     *
     * @param orientation 1 to 8; others count as 1
     */
    Picture upright(int orientation) {
        if (orientation < 2 || orientation > 8) {
            return this;
        }
        boolean swapped = orientation >= 5;
        int newWidth = swapped ? height : width;
        int newHeight = swapped ? width : height;
        byte[] turned = new byte[rgb.length];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                int fromX = switch (orientation) {
                    case 2, 3 -> width - 1 - x;
                    case 4 -> x;
                    case 5, 6 -> y;
                    default -> width - 1 - y;
                };
                int fromY = switch (orientation) {
                    case 2 -> y;
                    case 3, 4 -> height - 1 - y;
                    case 5, 8 -> x;
                    default -> height - 1 - x;
                };
                System.arraycopy(rgb, (fromY * width + fromX) * 3, turned, (y * newWidth + x) * 3, 3);
            }
        }
        return new Picture(newWidth, newHeight, turned);
    }
}
