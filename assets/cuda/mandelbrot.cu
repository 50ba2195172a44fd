// The demo's Mandelbrot scene, with the scene's own arithmetic: doubles, in the same order and with no fused
// multiply-add (compiled with -fmad=false), so that every point takes as many steps here as it takes there.
#include "tiles.cuh"

// As Java writes it, field by field.
struct MandelbrotJob {
    Tiles tiles;
    address palette; // 0xRRGGBB at equal distances around the circle
    double centreX;
    double centreY;
    double pixelSize;
    double turns; // of the palette's circle, for every root of an iteration
    unsigned paletteSize;
    unsigned width;
    unsigned height;
    unsigned limit; // of iterations
    unsigned bytesPerPixel; // 3: R, G, B; 4: and an opaque A
    unsigned padding;
};

// The cardioid and the disc to its left, whose points would all cost the most.
static __device__ bool isInMainBody(double x, double y) {
    double p = x - 0.25;
    double q = p * p + y * y;
    return q * (q + p) <= 0.25 * y * y || (x + 1) * (x + 1) + y * y <= 0.0625;
}

static __device__ unsigned colourAt(const MandelbrotJob &job, double cx, double cy) {
    if (isInMainBody(cx, cy)) {
        return 0;
    }
    double x = 0;
    double y = 0;
    double xx = 0;
    double yy = 0;
    unsigned count = 0;
    while (xx + yy < 256 && count < job.limit) {
        y = (x + x) * y + cy;
        x = xx - yy + cx;
        xx = x * x;
        yy = y * y;
        count++;
    }
    if (count == job.limit) {
        return 0;
    }
    double smooth = count + 1 - log(log(xx + yy) / 2) / 0.6931471805599453;
    double turn = sqrt(smooth > 0 ? smooth : 0) * job.turns;
    unsigned step = (unsigned)((turn - floor(turn)) * job.paletteSize);
    return __ldg((const unsigned *)job.palette + step);
}

extern "C" __global__ void __launch_bounds__(128) mandelbrot(const MandelbrotJob job) {
    unsigned x = blockIdx.x * blockDim.x + threadIdx.x;
    unsigned y = blockIdx.y * blockDim.y + threadIdx.y;
    if (x >= job.width || y >= job.height) {
        return;
    }
    double cx = job.centreX + (x + 0.5 - job.width / 2.0) * job.pixelSize;
    double cy = job.centreY + (y + 0.5 - job.height / 2.0) * job.pixelSize;
    unsigned rgb = colourAt(job, cx, cy);
    unsigned char *out = (unsigned char *)pixelAddress(job.tiles, x, y, job.bytesPerPixel);
    out[0] = (unsigned char)(rgb >> 16);
    out[1] = (unsigned char)(rgb >> 8);
    out[2] = (unsigned char)rgb;
    if (job.bytesPerPixel == 4) {
        out[3] = 255;
    }
}
