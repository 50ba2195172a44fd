/* Memory and copies. */
#include "cuda_stub.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef struct Block { char *memory; size_t size; struct Block *next; } Block;

static Block *device_blocks, *host_blocks;
static size_t used;

static int allocate(Block **list, void *result, size_t bytes) {
    if (bytes == 0) return INVALID_VALUE;
    if (used + bytes > MEMORY_BYTES) return OUT_OF_MEMORY;
    Block *block = malloc(sizeof *block);
    if (posix_memalign((void **)&block->memory, 256, bytes)) return OUT_OF_MEMORY;
    /* What is there before somebody writes it has to be told from zeros. */
    memset(block->memory, 0xA5, bytes);
    block->size = bytes;
    pthread_mutex_lock(&lock);
    used += bytes;
    block->next = *list;
    *list = block;
    blocks++;
    pthread_mutex_unlock(&lock);
    *(void **)result = block->memory;
    return SUCCESS;
}

static int release(Block **list, void *memory) {
    drain_all();
    pthread_mutex_lock(&lock);
    for (Block **at = list; *at; at = &(*at)->next) {
        if ((*at)->memory == memory) {
            Block *block = *at;
            *at = block->next;
            used -= block->size;
            blocks--;
            pthread_mutex_unlock(&lock);
            free(block->memory);
            free(block);
            return SUCCESS;
        }
    }
    pthread_mutex_unlock(&lock);
    return INVALID_VALUE;
}

static int on_device(const void *at, size_t bytes) {
    int found = 0;
    pthread_mutex_lock(&lock);
    for (Block *b = device_blocks; b && !found; b = b->next) {
        found = (const char *)at >= b->memory && (const char *)at + bytes <= b->memory + b->size;
    }
    pthread_mutex_unlock(&lock);
    return found;
}

static int queue(Stream *stream, void *to, const void *from, size_t bytes) {
    queue_work(stream, (Work){.to = to, .from = from, .bytes = bytes});
    return SUCCESS;
}

int cuMemGetInfo_v2(size_t *free_bytes, size_t *total) {
    ENTER_CONTEXT();
    *free_bytes = MEMORY_BYTES - used;
    *total = MEMORY_BYTES;
    return SUCCESS;
}
int cuMemAlloc_v2(void *result, size_t bytes) { ENTER_CONTEXT(); return allocate(&device_blocks, result, bytes); }
int cuMemAllocPitch_v2(void *result, size_t *pitch, size_t width, size_t height, unsigned element) {
    (void)element;
    ENTER_CONTEXT();
    *pitch = (width + 511) / 512 * 512;
    return allocate(&device_blocks, result, *pitch * height);
}
int cuMemFree_v2(void *memory) { ENTER_CONTEXT(); return release(&device_blocks, memory); }
int cuMemHostAlloc(void *result, size_t bytes, unsigned flags) {
    (void)flags;
    ENTER_CONTEXT();
    return allocate(&host_blocks, result, bytes);
}
int cuMemFreeHost(void *memory) { ENTER_CONTEXT(); return release(&host_blocks, memory); }

#define REQUIRE_DEVICE(at, bytes) if (!on_device(at, bytes)) return INVALID_VALUE

int cuMemcpyHtoD_v2(void *to, const void *from, size_t bytes) {
    ENTER_CONTEXT();
    REQUIRE_DEVICE(to, bytes);
    memcpy(to, from, bytes);
    return SUCCESS;
}
int cuMemcpyDtoH_v2(void *to, const void *from, size_t bytes) {
    ENTER_CONTEXT();
    REQUIRE_DEVICE(from, bytes);
    memcpy(to, from, bytes);
    return SUCCESS;
}
int cuMemcpyDtoD_v2(void *to, const void *from, size_t bytes) {
    ENTER_CONTEXT();
    REQUIRE_DEVICE(to, bytes);
    REQUIRE_DEVICE(from, bytes);
    memcpy(to, from, bytes);
    return SUCCESS;
}
int cuMemcpyDtoHAsync_v2(void *to, const void *from, size_t bytes, Stream *stream) {
    ENTER_CONTEXT();
    REQUIRE_DEVICE(from, bytes);
    return queue(stream, to, from, bytes);
}
int cuMemcpyHtoDAsync_v2(void *to, const void *from, size_t bytes, Stream *stream) {
    ENTER_CONTEXT();
    REQUIRE_DEVICE(to, bytes);
    return queue(stream, to, from, bytes);
}
int cuMemsetD8_v2(void *to, unsigned char value, size_t bytes) {
    ENTER_CONTEXT();
    REQUIRE_DEVICE(to, bytes);
    memset(to, value, bytes);
    return SUCCESS;
}

/* CUDA_MEMCPY2D; of the memory types 1 is the host and 2 the device. */
typedef struct {
    size_t src_x, src_y;
    int src_type;
    const char *src_host, *src_device;
    void *src_array;
    size_t src_pitch, dst_x, dst_y;
    int dst_type;
    char *dst_host, *dst_device;
    void *dst_array;
    size_t dst_pitch, width, height;
} Copy2D;

static int copy_2d(const Copy2D *c, Stream *stream) {
    const char *from = c->src_type == 2 ? c->src_device : c->src_host;
    char *to = c->dst_type == 2 ? c->dst_device : c->dst_host;
    if (c->width > c->src_pitch || c->width > c->dst_pitch) return INVALID_VALUE;
    for (size_t row = 0; row < c->height; row++) {
        const char *source = from + (c->src_y + row) * c->src_pitch + c->src_x;
        char *target = to + (c->dst_y + row) * c->dst_pitch + c->dst_x;
        if (c->src_type == 2) REQUIRE_DEVICE(source, c->width);
        if (c->dst_type == 2) REQUIRE_DEVICE(target, c->width);
        queue(stream, target, source, c->width);
    }
    return SUCCESS;
}
int cuMemcpy2D_v2(const Copy2D *copy) { ENTER_CONTEXT(); return copy_2d(copy, NULL); }
int cuMemcpy2DAsync_v2(const Copy2D *copy, Stream *stream) { ENTER_CONTEXT(); return copy_2d(copy, stream); }
