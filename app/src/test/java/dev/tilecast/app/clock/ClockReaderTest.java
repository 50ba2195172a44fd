package dev.tilecast.app.clock;

import static dev.tilecast.app.clock.CodedCard.painted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.clock.ShownClock.Read;
import dev.tilecast.app.clock.ShownClock.Reason;
import dev.tilecast.app.clock.ShownClock.Refused;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockReaderTest {
    private static final LocalTime TIME = LocalTime.of(15, 6, 7, 890_000_000);

    @ParameterizedTest
    @CsvSource({
        "h264, 320, 180, 300000",
        "h264, 640, 360, 600000",
        "h264, 640, 360, 4000000",
        "h264, 1280, 720, 1500000",
        "h264, 1920, 1080, 4000000",
        "sorenson, 320, 180, 600000",
        "sorenson, 640, 360, 1500000",
        "sorenson, 1280, 720, 4000000",
        "screen video, 320, 180, 0"
    })
    void whatACodecLeavesOfTheClockIsReadFromEveryPicture(String codec, int width, int height, int bitRate) {
        ClockReader reader = new ClockReader();
        AtomicInteger pictures = new AtomicInteger();
        CodedCard.code(codec, width, height, bitRate, 10, (frame, shown, decoded) -> {
            Read read =
                    assertInstanceOf(Read.class, reader.readCard(GreyPicture.of(decoded)), () -> "picture " + frame);
            assertEquals(shown, read.time());
            assertEquals(frame, read.frameNumber());
            pictures.incrementAndGet();
        });
        assertTrue(pictures.get() >= 9, pictures + " pictures");
    }

    /**
     * With a hundredth of the bits that the picture wants the encoder leaves digits standing, also to the last bit as they
     * were in the picture before: then the reader is right about the picture, and the picture is late. What it must not do
     * is to see digits that were never there.
     */
    @ParameterizedTest
    @CsvSource({
        "h264, 320, 180, 20000",
        "h264, 1280, 720, 20000",
        "h264, 1280, 720, 50000",
        "h264, 1920, 1080, 100000",
        "sorenson, 640, 360, 20000"
    })
    void whatIsTooBlurredIsRefusedAndNoDigitIsInvented(String codec, int width, int height, int bitRate) {
        ClockReader reader = new ClockReader();
        List<String> cards = new ArrayList<>();
        CodedCard.code(codec, width, height, bitRate, 20, (frame, shown, decoded) -> {
            cards.add(digits(frame, shown));
            if (reader.readCard(GreyPicture.of(decoded)) instanceof Read read) {
                String found = digits(read.frameNumber(), read.time());
                for (int place = 0; place < found.length(); place++) {
                    int each = place;
                    assertTrue(
                            cards.stream().anyMatch(card -> card.charAt(each) == found.charAt(each)),
                            () -> "picture " + frame + ", place " + each + ": " + read);
                }
            }
        });
    }

    private static String digits(int frame, LocalTime time) {
        return String.format(
                "%06d %s", frame, DateTimeFormatter.ofPattern("HH:mm:ss.SS").format(time));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void everyDigitIsToldFromTheOthersUnderNoise(int digit) {
        LocalTime time = LocalTime.of(digit % 3, digit * 6 % 60, digit * 11 % 60, digit * 110_000_000 % 1_000_000_000);
        GreyPicture clean = GreyPicture.of(painted(640, 360, digit * 111_111, Optional.of(time)));
        Random random = new Random(digit);
        byte[] luma = clean.luma().clone();
        for (int i = 0; i < luma.length; i++) {
            luma[i] = (byte) Math.clamp((luma[i] & 0xFF) + Math.round(random.nextGaussian() * 40), 0, 255);
        }
        Read read = assertInstanceOf(Read.class, new ClockReader().readCard(new GreyPicture(640, 360, luma)));
        assertEquals(CodedCard.hundredth(time), read.time());
        assertEquals(digit * 111_111, read.frameNumber());
    }

    @ParameterizedTest
    @CsvSource({
        "640, 360, 640, 360, 37, 80",
        "640, 360, 800, 450, 5, 3",
        "640, 360, 411, 231, 100, 50",
        "640, 360, 640, 480, 11, 90",
        "320, 180, 1000, 562, 0, 0",
        "1920, 1080, 500, 281, 64, 200",
        "1920, 1080, 1013, 570, 1, 1"
    })
    void aPlayersWindowIsReadWhereverItStandsAndHoweverItScales(
            int width, int height, int shownWidth, int shownHeight, int left, int top) {
        BufferedImage card = image(GreyPicture.of(painted(width, height, 4_711, Optional.of(TIME))));
        BufferedImage screen = new BufferedImage(1100, 700, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = screen.createGraphics();
        pen.setColor(java.awt.Color.LIGHT_GRAY);
        pen.fillRect(0, 0, 1100, 700);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(smooth(card, shownWidth, shownHeight), left, top, null);
        pen.dispose();

        Read read = assertInstanceOf(Read.class, new ClockReader().find(PictureFile.grey(screen)));
        assertEquals(TIME, read.time());
        assertEquals(4_711, read.frameNumber());
    }

    private static java.awt.Image smooth(BufferedImage card, int width, int height) {
        java.awt.Image scaled = card.getScaledInstance(width, height, java.awt.Image.SCALE_SMOOTH);
        return new javax.swing.ImageIcon(scaled).getImage();
    }

    private static BufferedImage image(GreyPicture grey) {
        BufferedImage image = new BufferedImage(grey.width(), grey.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < grey.height(); y++) {
            for (int x = 0; x < grey.width(); x++) {
                image.setRGB(x, y, grey.at(x, y) * 0x010101);
            }
        }
        return image;
    }

    @Test
    void twoPicturesMixedAreRefused() {
        GreyPicture one = GreyPicture.of(painted(640, 360, 100, Optional.of(TIME)));
        GreyPicture other = GreyPicture.of(painted(640, 360, 103, Optional.of(TIME.plusNanos(100_000_000))));
        byte[] mixed = new byte[one.luma().length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (byte) ((one.luma()[i] & 0xFF) + (other.luma()[i] & 0xFF) >> 1);
        }
        assertEquals(new Refused(Reason.UNCERTAIN), new ClockReader().readCard(new GreyPicture(640, 360, mixed)));
    }

    @Test
    void noiseIsRefused() {
        Random random = new Random(1);
        for (int i = 0; i < 20; i++) {
            byte[] luma = new byte[640 * 360];
            random.nextBytes(luma);
            assertEquals(new Refused(Reason.NO_CARD), new ClockReader().readCard(new GreyPicture(640, 360, luma)));
        }
    }

    @Test
    void anEmptyPictureIsRefused() {
        assertEquals(
                new Refused(Reason.NO_CARD),
                new ClockReader().readCard(new GreyPicture(640, 360, new byte[640 * 360])));
    }

    @Test
    void aCardWithoutItsClockSaysSo() {
        GreyPicture card = GreyPicture.of(painted(640, 360, 100, Optional.empty()));
        assertEquals(new Refused(Reason.NO_CLOCK), new ClockReader().readCard(card));
    }

    @Test
    void aCardTooSmallForTextsSaysSo() {
        GreyPicture card = GreyPicture.of(painted(96, 54, 100, Optional.of(TIME)));
        assertEquals(new Refused(Reason.TOO_SMALL), new ClockReader().readCard(card));
    }
}
