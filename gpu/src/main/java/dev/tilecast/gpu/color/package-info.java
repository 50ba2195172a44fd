/** Canvases in host memory to the pictures that codecs take (NV12, I420), and back. */
package dev.tilecast.gpu.color;
