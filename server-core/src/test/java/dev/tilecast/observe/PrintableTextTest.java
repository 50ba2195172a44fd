package dev.tilecast.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PrintableTextTest {
    @Test
    void textOfAnyScriptStays() {
        String text = "LNX 9,0,124,2 кадр 画像 تصویر 🎥";
        assertEquals(text, PrintableText.of(text));
    }

    @Test
    void nothingBreaksALineOrSteersATerminal() {
        assertEquals(
                "a\uFFFDb\uFFFDc\uFFFD[2Jd\uFFFDe\uFFFDf\uFFFD",
                PrintableText.of("a\nb\u2028c\u001B[2Jd\u0085e\u2029f\t"));
    }

    @Test
    void nothingTurnsTheDirectionOfItsNeighbours() {
        assertEquals("x\uFFFDgpj.exe\uFFFD", PrintableText.of("x\u202Egpj.exe\u2066"));
    }

    @Test
    void halfACharacterIsReplaced() {
        assertEquals("\uFFFD", PrintableText.of("\uD83C"));
    }

    @Test
    void whatGoesOnForPagesIsCut() {
        String cut = PrintableText.of("🎥".repeat(65_000));
        assertEquals("🎥".repeat(PrintableText.MOST) + "…", cut);
    }
}
