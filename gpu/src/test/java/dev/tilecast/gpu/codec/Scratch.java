package dev.tilecast.gpu.codec;

import dev.tilecast.canvas.*;
import dev.tilecast.video.*;
import java.nio.file.*;
import java.util.*;

class Scratch {
    public static void main(String[] a) throws Exception {
        EncoderProbe probe = new EncoderProbe();
        long t = System.nanoTime();
        var rep = probe.report();
        System.out.println("probe ms " + (System.nanoTime() - t) / 1e6);
        rep.refusals().forEach((n, w) -> System.out.println(n + ": " + w.orElse("opens")));
        var plugin = new FfmpegVideoPlugin(probe);
        for (String name : plugin.codecNames()) {
            var why = plugin.whyNoEncoder(name);
            if (why.isPresent()) {
                System.out.println(name + " NO " + why.get());
                continue;
            }
            for (int[] s : new int[][] {{640, 360}, {321, 181}})
                try {
                    VideoEncoder e = plugin.createEncoder(name);
                    Recording r = new Recording();
                    r.addConfiguration(e.init(s[0], s[1]));
                    StringBuilder keys = new StringBuilder();
                    for (int i = 0; i < 12; i++) {
                        if (i == 7) e.requestKeyFrame();
                        VideoData d = e.encode(Pictures.bars(PixelType.RGBA, s[0], s[1], i));
                        r.addFrame(d);
                        keys.append(d.keyFrame() ? "K" : "-");
                    }
                    System.out.println(name + " " + e.identifier() + " " + keys);
                    e.close();
                    Path f = Files.createTempDirectory("ffs");
                    System.out.println(
                            "  "
                                    + r.streamFields(
                                            f,
                                            "codec_name,width,height,pix_fmt,color_range,color_space,color_transfer,color_primaries"));
                    int w = name.equals("sorenson") ? s[0] : s[0] & ~1, h = name.equals("sorenson") ? s[1] : s[1] & ~1;
                    var ps = r.decode(f, w, h);
                    byte[] p = ps.getLast();
                    StringBuilder sb = new StringBuilder();
                    for (int b = 0; b < 8; b++) {
                        int x = w * (2 * b + 1) / 16;
                        int o = (h / 3 * w + x) * 3;
                        sb.append(String.format("%d/%d/%d ", p[o] & 255, p[o + 1] & 255, p[o + 2] & 255));
                    }
                    System.out.println("  " + ps.size() + " " + sb);
                } catch (Throwable x) {
                    System.out.println(name + " FAIL " + x);
                    x.printStackTrace(System.out);
                }
        }
    }
}
