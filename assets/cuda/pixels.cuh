// Pixel types as colours of 0..1. A group is the neighbours in a row that one thread takes with vector loads: it starts
// at a multiple of its size, in tiles whose width is such a multiple, so that its address has the loads' alignment.
#pragma once

struct Colour {
    float r, g, b;
};

static __device__ __forceinline__ Colour colour(float r, float g, float b) {
    Colour c = {r, g, b};
    return c;
}

// Byte n of a word; its place in memory, since both sides are little-endian.
static __device__ __forceinline__ float byteOf(unsigned word, unsigned n) {
    return (float)((word >> (8 * n)) & 0xFFu) * (1.0f / 255.0f);
}

static __device__ __forceinline__ float halfOf(unsigned word, unsigned n) {
    return (float)((word >> (16 * n)) & 0xFFFFu) * (1.0f / 65535.0f);
}

// What one thread loads, in two or three vector loads that are under way at once.
template <class Vector>
struct TwoLoads {
    struct Raw {
        Vector a, b;
    };
    static __device__ __forceinline__ Raw load(address p) {
        const Vector *vectors = (const Vector *)p;
        Raw raw = {__ldg(vectors), __ldg(vectors + 1)};
        return raw;
    }
};

template <class Vector>
struct ThreeLoads {
    struct Raw {
        Vector a, b, c;
    };
    static __device__ __forceinline__ Raw load(address p) {
        const Vector *vectors = (const Vector *)p;
        Raw raw = {__ldg(vectors), __ldg(vectors + 1), __ldg(vectors + 2)};
        return raw;
    }
};

struct Rgb8 : ThreeLoads<unsigned> {
    static const unsigned BYTES = 3;
    static const unsigned GROUP = 4;
    static __device__ __forceinline__ void decode(const Raw &raw, Colour *out) {
        out[0] = colour(byteOf(raw.a, 0), byteOf(raw.a, 1), byteOf(raw.a, 2));
        out[1] = colour(byteOf(raw.a, 3), byteOf(raw.b, 0), byteOf(raw.b, 1));
        out[2] = colour(byteOf(raw.b, 2), byteOf(raw.b, 3), byteOf(raw.c, 0));
        out[3] = colour(byteOf(raw.c, 1), byteOf(raw.c, 2), byteOf(raw.c, 3));
    }
    static __device__ __forceinline__ Colour one(address p) {
        const unsigned char *s = (const unsigned char *)p;
        return colour(byteOf(s[0], 0), byteOf(s[1], 0), byteOf(s[2], 0));
    }
};

struct Rgba8 {
    static const unsigned BYTES = 4;
    static const unsigned GROUP = 4;
    typedef uint4 Raw;
    static __device__ __forceinline__ Raw load(address p) {
        return __ldg((const uint4 *)p);
    }
    static __device__ __forceinline__ Colour of(unsigned word) {
        return colour(byteOf(word, 0), byteOf(word, 1), byteOf(word, 2));
    }
    static __device__ __forceinline__ void decode(const Raw &raw, Colour *out) {
        out[0] = of(raw.x);
        out[1] = of(raw.y);
        out[2] = of(raw.z);
        out[3] = of(raw.w);
    }
    static __device__ __forceinline__ Colour one(address p) {
        return Rgb8::one(p);
    }
};

struct Rgb16 : ThreeLoads<uint2> {
    static const unsigned BYTES = 6;
    static const unsigned GROUP = 4;
    static __device__ __forceinline__ void decode(const Raw &raw, Colour *out) {
        out[0] = colour(halfOf(raw.a.x, 0), halfOf(raw.a.x, 1), halfOf(raw.a.y, 0));
        out[1] = colour(halfOf(raw.a.y, 1), halfOf(raw.b.x, 0), halfOf(raw.b.x, 1));
        out[2] = colour(halfOf(raw.b.y, 0), halfOf(raw.b.y, 1), halfOf(raw.c.x, 0));
        out[3] = colour(halfOf(raw.c.x, 1), halfOf(raw.c.y, 0), halfOf(raw.c.y, 1));
    }
    static __device__ __forceinline__ Colour one(address p) {
        const unsigned short *s = (const unsigned short *)p;
        return colour(halfOf(s[0], 0), halfOf(s[1], 0), halfOf(s[2], 0));
    }
};

struct Rgba16 : TwoLoads<uint4> {
    static const unsigned BYTES = 8;
    static const unsigned GROUP = 4;
    static __device__ __forceinline__ Colour of(unsigned low, unsigned high) {
        return colour(halfOf(low, 0), halfOf(low, 1), halfOf(high, 0));
    }
    static __device__ __forceinline__ void decode(const Raw &raw, Colour *out) {
        out[0] = of(raw.a.x, raw.a.y);
        out[1] = of(raw.a.z, raw.a.w);
        out[2] = of(raw.b.x, raw.b.y);
        out[3] = of(raw.b.z, raw.b.w);
    }
    static __device__ __forceinline__ Colour one(address p) {
        return Rgb16::one(p);
    }
};

// Two neighbours for floats: 64 bytes in flight a thread suffice, and a warp's loads touch fewer cache lines each.
struct RgbFloat : ThreeLoads<float2> {
    static const unsigned BYTES = 12;
    static const unsigned GROUP = 2;
    static __device__ __forceinline__ void decode(const Raw &raw, Colour *out) {
        out[0] = colour(raw.a.x, raw.a.y, raw.b.x);
        out[1] = colour(raw.b.y, raw.c.x, raw.c.y);
    }
    static __device__ __forceinline__ Colour one(address p) {
        const float *s = (const float *)p;
        return colour(s[0], s[1], s[2]);
    }
};

struct RgbaFloat : TwoLoads<float4> {
    static const unsigned BYTES = 16;
    static const unsigned GROUP = 2;
    static __device__ __forceinline__ void decode(const Raw &raw, Colour *out) {
        out[0] = colour(raw.a.x, raw.a.y, raw.a.z);
        out[1] = colour(raw.b.x, raw.b.y, raw.b.z);
    }
    static __device__ __forceinline__ Colour one(address p) {
        return RgbFloat::one(p);
    }
};
