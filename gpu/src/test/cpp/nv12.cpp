#include "cuda_on_host.h"
#include "nv12.cu"

ON_HOST(nv12_rgb8, Nv12Job)
ON_HOST(nv12_rgba8, Nv12Job)
ON_HOST(nv12_rgb16, Nv12Job)
ON_HOST(nv12_rgba16, Nv12Job)
ON_HOST(nv12_rgb_float, Nv12Job)
ON_HOST(nv12_rgba_float, Nv12Job)
