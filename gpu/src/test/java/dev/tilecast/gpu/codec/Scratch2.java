package dev.tilecast.gpu.codec;

import dev.tilecast.canvas.*;
import dev.tilecast.video.*;
import java.nio.file.*;
import java.util.*;

class Scratch2 {
    public static void main(String[] a) throws Exception {
        var plugin = new FfmpegVideoPlugin();
        int w = 640, h = 360;
        List<Canvas> noise = new ArrayList<>();
        for (int i = 0; i < 30; i++) noise.add(Pictures.noise(w, h, i));
        for (String name :
                a.length > 0 ? List.of(a) : List.of("libx264", "libopenh264", "sorenson", "libx265", "libsvtav1")) {
            VideoEncoder e = plugin.createEncoder(name);
            e.setParameter("bitrate", "6000000");
            e.init(w, h);
            int[] sizes = new int[360];
            int maxKey = 0;
            long t0 = 0;
            for (int i = 0; i < 360; i++) {
                if (i == 180) {
                    t0 = System.nanoTime();
                    e.setParameter("bitrate", "1000000");
                    System.out.println("  change ms " + (System.nanoTime() - t0) / 1e6);
                }
                VideoData d = e.encode(noise.get(i % 30));
                sizes[i] = d.size();
            }
            StringBuilder sb = new StringBuilder();
            for (int s = 0; s < 24; s++) {
                long sum = 0;
                for (int i = 0; i < 15; i++) sum += sizes[s * 15 + i];
                sb.append(String.format(" %.2f", sum * 8 * 2 / 1e6));
            }
            System.out.println(name + " Mbit/s per half second:" + sb);
            e.close();
        }
    }
}
