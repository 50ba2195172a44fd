/** FFmpeg's encoders and decoders by codec name: NVENC and software. */
package dev.tilecast.gpu.codec;
