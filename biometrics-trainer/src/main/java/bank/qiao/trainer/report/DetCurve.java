package bank.qiao.trainer.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/** The trade between the two errors as a picture, both axes logarithmic (ISO/IEC 19795-1). */
public final class DetCurve {

    private static final int SIZE = 640;
    private static final int MARGIN = 80;
    private static final int DECADES = 5;
    private static final int STEPS = 600;

    private DetCurve() {}

    /** Draws it into a PNG file. */
    public static void write(String title, ErrorRates rates, Path file) throws IOException {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, SIZE, SIZE);
            axes(pen, title);
            curve(pen, rates);
        } finally {
            pen.dispose();
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    private static void axes(Graphics2D pen, String title) {
        for (int decade = 0; decade <= DECADES; decade++) {
            double share = Math.pow(10, -decade);
            String label =
                    String.format(Locale.ROOT, decade < 3 ? "%.0f %%" : "%." + (decade - 2) + "f %%", 100 * share);
            pen.setColor(new Color(220, 220, 220));
            pen.drawLine(place(share), MARGIN, place(share), SIZE - MARGIN);
            pen.drawLine(MARGIN, SIZE - place(share), SIZE - MARGIN, SIZE - place(share));
            pen.setColor(Color.BLACK);
            pen.drawString(label, place(share) - 18, SIZE - MARGIN + 20);
            pen.drawString(label, MARGIN - 62, SIZE - place(share) + 5);
        }
        pen.drawRect(MARGIN, MARGIN, SIZE - 2 * MARGIN, SIZE - 2 * MARGIN);
        pen.drawString(title, MARGIN, MARGIN - 24);
        pen.drawString("false match rate", SIZE / 2 - 50, SIZE - MARGIN + 44);
        pen.drawString("false non-match rate (up)", MARGIN, MARGIN - 8);
    }

    private static void curve(Graphics2D pen, ErrorRates rates) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i <= STEPS; i++) {
            double fmr = Math.pow(10, -DECADES * (double) i / STEPS);
            double fnmr = rates.fnmr(rates.thresholdAt(fmr));
            double x = place(fmr);
            double y = SIZE - place(Math.max(fnmr, Math.pow(10, -DECADES)));
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        pen.setColor(new Color(20, 80, 170));
        pen.setStroke(new BasicStroke(2.5f));
        pen.draw(path);
    }

    /** From 1 at the far end to 10^-DECADES at the near one. */
    private static int place(double share) {
        double decades = Math.log10(Math.max(share, Math.pow(10, -DECADES))) + DECADES;
        return (int) Math.round(MARGIN + decades / DECADES * (SIZE - 2 * MARGIN));
    }
}
