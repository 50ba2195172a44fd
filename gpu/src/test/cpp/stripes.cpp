// What the kernel in assets/examples/CanvasOnCuda.java does: its PTX in C++.
#include "cuda_on_host.h"

struct Job {
    uint32_t *pixels;
    uint32_t frame;
};

static void stripes(const Job job) {
    unsigned x = threadIdx.x, y = blockIdx.x;
    unsigned blue = (2 * job.frame + x + y) & 255;
    job.pixels[y * blockDim.x + x] = 0xFF000000u | blue << 16 | (y / 2) << 8 | x / 4;
}

ON_HOST(stripes, Job)
