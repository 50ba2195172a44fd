/** CUDA canvases and the encoders that need native libraries. */
package dev.tilecast.gpu;
