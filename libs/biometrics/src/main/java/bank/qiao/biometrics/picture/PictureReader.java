package bank.qiao.biometrics.picture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes JPEG and PNG. The JDK's readers decode a cut file without a word, ignore the camera's orientation and shift
 * the brightness of grey pictures; this reader demands the end marker, fails on any warning, turns the picture upright
 * and reads the raster as it is.
 */
public final class PictureReader {

    private static final long USEFUL_SIDE = 1_600;

    private final long mostElements;

    static {
        // No temporary files: pictures of faces stay in memory.
        ImageIO.setUseCache(false);
    }

    /** @param mostElements width times height of the largest picture that is decoded */
    public PictureReader(long mostElements) {
        this.mostElements = mostElements;
    }

    /** Whether the first bytes are those of a JPEG or PNG file. */
    public static boolean looksLikePicture(byte[] file) {
        return Envelope.looksLikePicture(file);
    }

    /**
     * Decodes a file; one that is larger than useful is read at a whole fraction of its size.
     *
     * @throws PictureException when it isn't a whole picture within the bound
     */
    public Picture read(byte[] file) throws PictureException {
        Envelope envelope = Envelope.of(file);
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(envelope.format());
        if (!readers.hasNext()) {
            throw new IllegalStateException("this Java runtime has no reader for " + envelope.format());
        }
        ImageReader reader = readers.next();
        try (MemoryCacheImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(envelope.bytes()))) {
            return decode(reader, in).upright(envelope.orientation());
        } catch (IOException | RuntimeException broken) {
            // The readers throw all kinds of unchecked exceptions at crooked files.
            throw new PictureException(PictureFault.CORRUPT);
        } finally {
            reader.dispose();
        }
    }

    private Picture decode(ImageReader reader, MemoryCacheImageInputStream in) throws IOException, PictureException {
        AtomicBoolean warned = new AtomicBoolean();
        IIOReadWarningListener listener = (source, warning) -> warned.set(true);
        reader.addIIOReadWarningListener(listener);
        reader.setInput(in, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1) {
            throw new PictureException(PictureFault.CORRUPT);
        }
        if ((long) width * height > mostElements) {
            throw new PictureException(PictureFault.TOO_LARGE);
        }
        ImageReadParam parameters = reader.getDefaultReadParam();
        int step = (int) Math.max(1, Math.max(width, height) / USEFUL_SIDE);
        parameters.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(0, parameters);
        if (warned.get()) {
            throw new PictureException(PictureFault.CORRUPT);
        }
        return picture(image);
    }

    private static Picture picture(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] rgb = new byte[width * height * 3];
        if (image.getColorModel() instanceof IndexColorModel) {
            byPalette(image, rgb);
        } else {
            byRaster(image.getRaster(), rgb);
        }
        return new Picture(width, height, rgb);
    }

    private static void byPalette(BufferedImage image, byte[] rgb) {
        int at = 0;
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int value : row) {
                rgb[at++] = (byte) (value >> 16);
                rgb[at++] = (byte) (value >> 8);
                rgb[at++] = (byte) value;
            }
        }
    }

    private static void byRaster(Raster raster, byte[] rgb) {
        int bands = raster.getNumBands();
        int shift = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
        int green = bands >= 3 ? 1 : 0;
        int blue = bands >= 3 ? 2 : 0;
        int[] row = new int[raster.getWidth() * bands];
        int at = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
            for (int x = 0; x < row.length; x += bands) {
                rgb[at++] = (byte) (row[x] >> shift);
                rgb[at++] = (byte) (row[x + green] >> shift);
                rgb[at++] = (byte) (row[x + blue] >> shift);
            }
        }
    }
}
