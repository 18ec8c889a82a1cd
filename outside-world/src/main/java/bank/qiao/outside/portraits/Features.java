package bank.qiao.outside.portraits;

import java.awt.Color;
import java.util.Random;

/** What tells one drawn face from another, in elements of a picture of 480 x 600. */
record Features(
        Color background,
        Color skin,
        Color light,
        Color dark,
        Color hair,
        Color iris,
        Color clothes,
        double halfWidth,
        double halfHeight,
        double jaw,
        boolean longHair,
        double hairLine,
        double eyeApart,
        double eyeUp,
        double eyeWidth,
        double eyeHeight,
        double browThickness,
        double browUp,
        double noseLength,
        double noseWidth,
        double mouthDown,
        double mouthWidth,
        double upperLip,
        double lowerLip,
        double smile,
        boolean glasses) {

    private static final Color[] HAIRS = {
        new Color(25, 20, 18), new Color(60, 40, 25), new Color(110, 75, 40), new Color(90, 90, 92)
    };
    private static final Color[] IRISES = {new Color(45, 30, 22), new Color(70, 48, 28), new Color(58, 50, 44)};

    static Features of(long seed) {
        Random random = new Random(seed);
        float tone = 0.75f + 0.25f * random.nextFloat();
        int red = (int) (235 * tone);
        int green = (int) ((178 + random.nextInt(25)) * tone);
        int blue = (int) ((140 + random.nextInt(30)) * tone);
        return new Features(
                new Color(200 + random.nextInt(40), 205 + random.nextInt(40), 210 + random.nextInt(40)),
                new Color(red, green, blue),
                new Color(bounded(red * 1.1), bounded(green * 1.12), bounded(blue * 1.15)),
                new Color(bounded(red * 0.62), bounded(green * 0.58), bounded(blue * 0.55)),
                HAIRS[random.nextInt(HAIRS.length)],
                IRISES[random.nextInt(IRISES.length)],
                new Color(40 + random.nextInt(80), 50 + random.nextInt(80), 70 + random.nextInt(90)),
                118 + random.nextInt(28),
                160 + random.nextInt(30),
                0.72 + 0.25 * random.nextDouble(),
                random.nextBoolean(),
                0.62 + 0.2 * random.nextDouble(),
                46 + random.nextInt(18),
                18 + random.nextInt(20),
                21 + random.nextInt(9),
                9 + random.nextInt(6),
                6 + random.nextInt(8),
                24 + random.nextInt(14),
                48 + random.nextInt(26),
                17 + random.nextInt(12),
                34 + random.nextInt(16),
                32 + random.nextInt(18),
                5 + random.nextInt(6),
                7 + random.nextInt(8),
                (random.nextDouble() - 0.3) * 10,
                random.nextInt(4) == 0);
    }

    private static int bounded(double value) {
        return (int) Math.min(255, value);
    }
}
