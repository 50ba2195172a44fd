#include "cuda_on_host.h"
#include "mandelbrot.cu"

ON_HOST(mandelbrot, MandelbrotJob)
