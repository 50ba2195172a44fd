// Canvases in tiles to NV12, limited range: the tiles are gathered, turned upside down (canvases begin at the bottom,
// pictures at the top), brought to the display's gamma and averaged in twos by two for chroma, in one pass over memory.
//
// One thread takes two rows of a group of pixels (see pixels.cuh), a block 32 by 8 of such threads.
#include "tiles.cuh"
#include "pixels.cuh"

// As Java writes it, field by field.
struct Nv12Job {
    Tiles tiles;
    address luma;
    address chroma;
    unsigned lumaPitch;
    unsigned chromaPitch;
    unsigned width; // of the picture; a canvas may be larger to the right and below
    unsigned height;
    unsigned top; // the canvas row that becomes the picture's first
    unsigned vectors; // not 0: tiles and planes are aligned for whole groups
    float exponent;
    float red, green, blue; // what each gives to luma, 1 together
    float cb, cr; // from B - luma and R - luma to steps of chroma
};

// To the display's gamma; what lies outside of 0..1, NaN included, becomes 0 or 1 first.
static __device__ __forceinline__ Colour display(const Nv12Job &job, Colour c) {
    c.r = __saturatef(c.r);
    c.g = __saturatef(c.g);
    c.b = __saturatef(c.b);
    if (job.exponent != 1.0f) {
        c.r = exp2f(job.exponent * __log2f(c.r));
        c.g = exp2f(job.exponent * __log2f(c.g));
        c.b = exp2f(job.exponent * __log2f(c.b));
    }
    return c;
}

static __device__ __forceinline__ float brightness(const Nv12Job &job, Colour c) {
    return job.red * c.r + job.green * c.g + job.blue * c.b;
}

static __device__ __forceinline__ unsigned luma(const Nv12Job &job, Colour c) {
    return (unsigned)(brightness(job, c) * 219.0f + 16.5f);
}

// Cb in the low byte, Cr in the next, of a colour that is `share` times the sum.
static __device__ __forceinline__ unsigned chroma(const Nv12Job &job, Colour sum, float share) {
    float y = brightness(job, sum);
    unsigned cb = (unsigned)((sum.b - y) * (job.cb * share) + 128.5f);
    unsigned cr = (unsigned)((sum.r - y) * (job.cr * share) + 128.5f);
    return cb | cr << 8;
}

static __device__ __forceinline__ Colour plus(Colour a, Colour b) {
    return colour(a.r + b.r, a.g + b.g, a.b + b.b);
}

static __device__ __forceinline__ void store(address p, unsigned value, unsigned bytes) {
    if (bytes == 4) {
        *(unsigned *)p = value;
    } else {
        *(unsigned short *)p = (unsigned short)value;
    }
}

template <class Pixels>
static __device__ __forceinline__ void convertGroup(const Nv12Job &job, unsigned x, unsigned y) {
    unsigned tileX = divide(x, job.tiles.columnMagic);
    typename Pixels::Raw upper = Pixels::load(pixelAddress(job.tiles, tileX, x, job.top - y, Pixels::BYTES));
    typename Pixels::Raw lower = Pixels::load(pixelAddress(job.tiles, tileX, x, job.top - y - 1, Pixels::BYTES));
    Colour above[Pixels::GROUP];
    Colour below[Pixels::GROUP];
    Pixels::decode(upper, above);
    Pixels::decode(lower, below);
    unsigned first = 0;
    unsigned second = 0;
    unsigned colours = 0;
#pragma unroll
    for (unsigned i = 0; i < Pixels::GROUP; i += 2) {
        Colour a = display(job, above[i]);
        Colour b = display(job, above[i + 1]);
        Colour c = display(job, below[i]);
        Colour d = display(job, below[i + 1]);
        first |= luma(job, a) << (8 * i) | luma(job, b) << (8 * i + 8);
        second |= luma(job, c) << (8 * i) | luma(job, d) << (8 * i + 8);
        colours |= chroma(job, plus(plus(a, b), plus(c, d)), 0.25f) << (8 * i);
    }
    address row = job.luma + (unsigned long long)y * job.lumaPitch + x;
    store(row, first, Pixels::GROUP);
    store(row + job.lumaPitch, second, Pixels::GROUP);
    store(job.chroma + (unsigned long long)(y / 2) * job.chromaPitch + x, colours, Pixels::GROUP);
}

// Two by two pixels or, at the right and lower edge of an odd size, those of them that exist.
template <class Pixels>
static __device__ void convertSquare(const Nv12Job &job, unsigned x, unsigned y) {
    Colour sum = colour(0, 0, 0);
    float count = 0;
#pragma unroll 1
    for (unsigned row = y; row < y + 2 && row < job.height; row++) {
#pragma unroll 1
        for (unsigned column = x; column < x + 2 && column < job.width; column++) {
            Colour c = display(job, Pixels::one(pixelAddress(job.tiles, column, job.top - row, Pixels::BYTES)));
            *(unsigned char *)(job.luma + (unsigned long long)row * job.lumaPitch + column) =
                    (unsigned char)luma(job, c);
            sum = plus(sum, c);
            count++;
        }
    }
    unsigned both = chroma(job, sum, 1.0f / count);
    unsigned char *out = (unsigned char *)(job.chroma + (unsigned long long)(y / 2) * job.chromaPitch + x);
    out[0] = (unsigned char)both;
    out[1] = (unsigned char)(both >> 8);
}

template <class Pixels>
static __device__ __forceinline__ void convert(const Nv12Job &job) {
    unsigned x = (blockIdx.x * blockDim.x + threadIdx.x) * Pixels::GROUP;
    unsigned y = (blockIdx.y * blockDim.y + threadIdx.y) * 2;
    if (x >= job.width || y >= job.height) {
        return;
    }
    if (job.vectors != 0 && x + Pixels::GROUP <= job.width && y + 2 <= job.height) {
        convertGroup<Pixels>(job, x, y);
        return;
    }
#pragma unroll 1
    for (unsigned square = x; square < x + Pixels::GROUP && square < job.width; square += 2) {
        convertSquare<Pixels>(job, square, y);
    }
}

extern "C" __global__ void __launch_bounds__(256) nv12_rgb8(const Nv12Job job) {
    convert<Rgb8>(job);
}

extern "C" __global__ void __launch_bounds__(256) nv12_rgba8(const Nv12Job job) {
    convert<Rgba8>(job);
}

extern "C" __global__ void __launch_bounds__(256) nv12_rgb16(const Nv12Job job) {
    convert<Rgb16>(job);
}

extern "C" __global__ void __launch_bounds__(256) nv12_rgba16(const Nv12Job job) {
    convert<Rgba16>(job);
}

extern "C" __global__ void __launch_bounds__(256) nv12_rgb_float(const Nv12Job job) {
    convert<RgbFloat>(job);
}

extern "C" __global__ void __launch_bounds__(256) nv12_rgba_float(const Nv12Job job) {
    convert<RgbaFloat>(job);
}
