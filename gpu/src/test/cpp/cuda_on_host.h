// As much of CUDA C++ as the kernels use, for g++: a grid is a loop, and loads check their alignment.
#pragma once
#include <math.h>
#include <stdint.h>

#define __device__
#define __global__
#define __forceinline__ inline
#define __launch_bounds__(threads)
#define __log2f log2f

struct Index {
    unsigned x, y;
};

static thread_local Index blockIdx, threadIdx, blockDim;
static thread_local long misaligned;

struct alignas(8) uint2 {
    unsigned x, y;
};
struct alignas(16) uint4 {
    unsigned x, y, z, w;
};
struct alignas(8) float2 {
    float x, y;
};
struct alignas(16) float4 {
    float x, y, z, w;
};

template <class T>
static inline T __ldg(const T *p) {
    if ((uintptr_t)p % alignof(T) != 0) {
        misaligned++;
        return T();
    }
    return *p;
}

static inline float __saturatef(float v) {
    return v > 0 ? (v < 1 ? v : 1) : 0;
}

// What a launch of the kernel does; gives the number of misaligned loads.
#define ON_HOST(kernel, Job)                                                                                     \
    extern "C" long on_host_##kernel(int blocksX, int blocksY, int threadsX, int threadsY, const Job *job) {     \
        misaligned = 0;                                                                                          \
        blockDim = {(unsigned)threadsX, (unsigned)threadsY};                                                     \
        for (blockIdx.y = 0; blockIdx.y < (unsigned)blocksY; blockIdx.y++)                                       \
            for (blockIdx.x = 0; blockIdx.x < (unsigned)blocksX; blockIdx.x++)                                   \
                for (threadIdx.y = 0; threadIdx.y < (unsigned)threadsY; threadIdx.y++)                           \
                    for (threadIdx.x = 0; threadIdx.x < (unsigned)threadsX; threadIdx.x++) kernel(*job);         \
        return misaligned;                                                                                       \
    }
