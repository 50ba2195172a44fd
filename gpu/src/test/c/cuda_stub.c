/*
 * A libcuda.so.1 for machines without one. "Device" memory is host memory, so that copies copy; work on streams is done
 * only when somebody waits for it, so that a forgotten wait shows; calls without a current context, with foreign
 * addresses or beyond an allocation's end fail as the driver's do. Any call can be made to fail.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SUCCESS = 0, INVALID_VALUE = 1, OUT_OF_MEMORY = 2, INVALID_DEVICE = 101, INVALID_CONTEXT = 201,
       INVALID_PTX = 218, INVALID_HANDLE = 400, NOT_FOUND = 500, NOT_READY = 600 };
enum { MEMORY_BYTES = 1 << 28, MAX_STACK = 16, MAX_CALLS = 65536 };

typedef struct Block { char *memory; size_t size; struct Block *next; } Block;
typedef long Kernel(int, int, int, int, const void *);
typedef struct { Kernel *kernel; unsigned grid[4]; void *parameters; } Launch;
typedef struct Work { char *to; const char *from; size_t bytes; Launch launch; struct Work *next; } Work;
typedef struct Stream { Work *work; int number; struct Stream *next; } Stream;
typedef struct { Stream *stream; } Event;
typedef struct Function { Kernel *kernel; size_t parameter_bytes; struct Function *next; } Function;
typedef struct { char *ptx; Function *functions; } Module;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static Block *device_blocks, *host_blocks;
static Stream *streams;
static size_t used;
static long handles, retained;
static __thread int depth;
static __thread void *stack[MAX_STACK];
static int context_object;

/* The test's side. */

static char failing[128];
static int failing_code, failing_in, version = 12060, devices = 1;
static char calls[MAX_CALLS];

void stub_reset(void) {
    pthread_mutex_lock(&lock);
    failing[0] = calls[0] = 0;
    version = 12060;
    devices = 1;
    pthread_mutex_unlock(&lock);
}

/* From the nth call on, counted from 1, the named function fails. */
void stub_fail(const char *name, int code, int nth) {
    pthread_mutex_lock(&lock);
    snprintf(failing, sizeof failing, "%s", name);
    failing_code = code;
    failing_in = nth;
    pthread_mutex_unlock(&lock);
}

void stub_driver(int new_version, int new_devices) { version = new_version; devices = new_devices; }

/* How many things were made and not destroyed. */
long stub_live(void) {
    long live = handles + retained + depth;
    for (Block *b = device_blocks; b; b = b->next) live++;
    for (Block *b = host_blocks; b; b = b->next) live++;
    return live;
}

/* The functions called since the reset, each with a comma behind it. */
const char *stub_calls(void) { return calls; }

/* NAME=CODE in STUB_CUDA_FAIL, for programs that do not know of the stub. */
__attribute__((constructor)) static void from_environment(void) {
    const char *text = getenv("STUB_CUDA_FAIL");
    char name[128];
    int code;
    if (text && sscanf(text, "%127[^=]=%d", name, &code) == 2) stub_fail(name, code, 1);
}

static int enter(const char *name) {
    pthread_mutex_lock(&lock);
    size_t length = strlen(calls);
    if (length + strlen(name) + 2 < sizeof calls) sprintf(calls + length, "%s,", name);
    int result = strcmp(name, failing) == 0 && --failing_in <= 0 ? failing_code : SUCCESS;
    pthread_mutex_unlock(&lock);
    return result;
}

#define ENTER() do { int failed = enter(__func__); if (failed) return failed; } while (0)
#define ENTER_CONTEXT() do { ENTER(); if (depth == 0 || retained == 0) return INVALID_CONTEXT; } while (0)

/* Memory. */

static int allocate(Block **blocks, void *result, size_t bytes) {
    if (bytes == 0) return INVALID_VALUE;
    if (used + bytes > MEMORY_BYTES) return OUT_OF_MEMORY;
    Block *block = malloc(sizeof *block);
    if (posix_memalign((void **)&block->memory, 256, bytes)) return OUT_OF_MEMORY;
    /* What is there before somebody writes it has to be told from zeros. */
    memset(block->memory, 0xA5, bytes);
    block->size = bytes;
    pthread_mutex_lock(&lock);
    used += bytes;
    block->next = *blocks;
    *blocks = block;
    pthread_mutex_unlock(&lock);
    *(void **)result = block->memory;
    return SUCCESS;
}

static void drain(Stream *stream);

static int release(Block **blocks, void *memory) {
    for (Stream *s = streams; s; s = s->next) drain(s);
    pthread_mutex_lock(&lock);
    for (Block **at = blocks; *at; at = &(*at)->next) {
        if ((*at)->memory == memory) {
            Block *block = *at;
            *at = block->next;
            used -= block->size;
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

/* Streams: the default one works at once, the others when somebody waits. */

static void work_off(Work *work) {
    Launch *launch = &work->launch;
    if (launch->kernel) {
        launch->kernel(launch->grid[0], launch->grid[1], launch->grid[2], launch->grid[3], launch->parameters);
        free(launch->parameters);
    } else {
        memcpy(work->to, work->from, work->bytes);
    }
}

static void drain(Stream *stream) {
    if ((uintptr_t)stream <= 2) return;
    pthread_mutex_lock(&lock);
    Work *work = stream->work;
    stream->work = NULL;
    pthread_mutex_unlock(&lock);
    while (work) {
        Work *done = work;
        work_off(work);
        work = work->next;
        free(done);
    }
}

static int queue_work(Stream *stream, Work todo) {
    if ((uintptr_t)stream <= 2) {
        work_off(&todo);
        return SUCCESS;
    }
    Work *work = malloc(sizeof *work);
    *work = todo;
    pthread_mutex_lock(&lock);
    Work **end = &stream->work;
    while (*end) end = &(*end)->next;
    *end = work;
    pthread_mutex_unlock(&lock);
    return SUCCESS;
}

static int queue(Stream *stream, void *to, const void *from, size_t bytes) {
    return queue_work(stream, (Work){.to = to, .from = from, .bytes = bytes});
}

int cuStreamCreate(Stream **stream, unsigned flags) {
    (void)flags;
    ENTER_CONTEXT();
    *stream = calloc(1, sizeof **stream);
    pthread_mutex_lock(&lock);
    handles++;
    (*stream)->next = streams;
    streams = *stream;
    pthread_mutex_unlock(&lock);
    return SUCCESS;
}

int cuStreamDestroy_v2(Stream *stream) {
    ENTER_CONTEXT();
    drain(stream);
    pthread_mutex_lock(&lock);
    for (Stream **at = &streams; *at; at = &(*at)->next) {
        if (*at == stream) {
            *at = stream->next;
            handles--;
            break;
        }
    }
    pthread_mutex_unlock(&lock);
    free(stream);
    return SUCCESS;
}

int cuStreamSynchronize(Stream *stream) { ENTER_CONTEXT(); drain(stream); return SUCCESS; }
int cuStreamWaitEvent(Stream *stream, Event *event, unsigned flags) {
    (void)stream, (void)flags;
    ENTER_CONTEXT();
    drain(event->stream);
    return SUCCESS;
}
int cuCtxSynchronize(void) {
    ENTER_CONTEXT();
    for (Stream *s = streams; s; s = s->next) drain(s);
    return SUCCESS;
}

int cuEventCreate(Event **event, unsigned flags) {
    (void)flags;
    ENTER_CONTEXT();
    *event = calloc(1, sizeof **event);
    handles++;
    return SUCCESS;
}
int cuEventDestroy_v2(Event *event) { ENTER_CONTEXT(); free(event); handles--; return SUCCESS; }
int cuEventRecord(Event *event, Stream *stream) { ENTER_CONTEXT(); event->stream = stream; return SUCCESS; }
int cuEventSynchronize(Event *event) { ENTER_CONTEXT(); drain(event->stream); return SUCCESS; }
int cuEventQuery(Event *event) {
    ENTER_CONTEXT();
    int ready = (uintptr_t)event->stream <= 2 || event->stream->work == NULL;
    return ready ? SUCCESS : NOT_READY;
}

/* Driver, device, context. */

int cuInit(unsigned flags) { (void)flags; ENTER(); return SUCCESS; }
int cuDriverGetVersion(int *result) { ENTER(); *result = version; return SUCCESS; }
int cuDeviceGetCount(int *result) { ENTER(); *result = devices; return SUCCESS; }
int cuDeviceGet(int *device, int ordinal) {
    ENTER();
    *device = ordinal;
    return ordinal >= 0 && ordinal < devices ? SUCCESS : INVALID_DEVICE;
}
int cuDeviceGetName(char *name, int length, int device) {
    (void)device;
    ENTER();
    snprintf(name, length, "Stub device");
    return SUCCESS;
}
int cuDeviceTotalMem_v2(size_t *bytes, int device) { (void)device; ENTER(); *bytes = MEMORY_BYTES; return SUCCESS; }
int cuDeviceGetAttribute(int *value, int attribute, int device) {
    (void)device;
    ENTER();
    *value = attribute == 75 ? 8 : attribute == 76 ? 6 : 1;
    return SUCCESS;
}
int cuDeviceComputeCapability(int *major, int *minor, int device) {
    (void)device;
    ENTER();
    *major = 8;
    *minor = 6;
    return SUCCESS;
}
int cuDevicePrimaryCtxRetain(void **context, int device) {
    (void)device;
    ENTER();
    *context = &context_object;
    retained++;
    return SUCCESS;
}
int cuDevicePrimaryCtxRelease_v2(int device) {
    (void)device;
    ENTER();
    if (retained == 0) return INVALID_CONTEXT;
    retained--;
    return SUCCESS;
}
int cuDevicePrimaryCtxRelease(int device) { return cuDevicePrimaryCtxRelease_v2(device); }
int cuDevicePrimaryCtxGetState(int device, unsigned *flags, int *active) {
    (void)device;
    ENTER();
    *flags = 0;
    *active = retained > 0;
    return SUCCESS;
}
int cuDevicePrimaryCtxSetFlags_v2(int device, unsigned flags) { (void)device, (void)flags; ENTER(); return SUCCESS; }
int cuDevicePrimaryCtxSetFlags(int device, unsigned flags) { return cuDevicePrimaryCtxSetFlags_v2(device, flags); }
int cuCtxPushCurrent_v2(void *context) {
    ENTER();
    if (context != &context_object || retained == 0 || depth == MAX_STACK) return INVALID_CONTEXT;
    stack[depth++] = context;
    return SUCCESS;
}
/* It pops even where it reports what failed before. */
int cuCtxPopCurrent_v2(void **context) {
    if (depth == 0) return INVALID_CONTEXT;
    void *popped = stack[--depth];
    if (context) *context = popped;
    ENTER();
    return SUCCESS;
}
int cuCtxGetCurrent(void **context) { ENTER(); *context = depth ? stack[depth - 1] : NULL; return SUCCESS; }
int cuCtxGetDevice(int *device) { ENTER_CONTEXT(); *device = 0; return SUCCESS; }

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

/*
 * Modules. A kernel is found where the PTX has it. It does nothing, unless a library named in STUB_CUDA_KERNELS (with
 * colons between them) has been compiled from its source for the host.
 */

int cuModuleLoadDataEx(Module **module, const char *image, unsigned count, int *options, void **values) {
    ENTER_CONTEXT();
    if (strstr(image, ".version") == NULL) {
        for (unsigned i = 0; i < count; i++) {
            if (options[i] == 5) strcpy(values[i], "ptxas fatal: missing .version directive");
        }
        return INVALID_PTX;
    }
    *module = malloc(sizeof **module);
    (*module)->ptx = strdup(image);
    (*module)->functions = NULL;
    handles++;
    return SUCCESS;
}
int cuModuleLoadData(Module **module, const char *image) {
    return cuModuleLoadDataEx(module, image, 0, NULL, NULL);
}
int cuModuleUnload(Module *module) {
    ENTER_CONTEXT();
    for (Function *f = module->functions; f;) {
        Function *next = f->next;
        free(f);
        f = next;
    }
    free(module->ptx);
    free(module);
    handles--;
    return SUCCESS;
}
static Kernel *on_host(const char *name) {
    const char *libraries = getenv("STUB_CUDA_KERNELS");
    char *paths = strdup(libraries ? libraries : ""), *rest = paths, *path, symbol[256];
    snprintf(symbol, sizeof symbol, "on_host_%s", name);
    Kernel *kernel = NULL;
    while (!kernel && (path = strsep(&rest, ":"))) {
        void *library = *path ? dlopen(path, RTLD_NOW) : NULL;
        if (library) *(void **)&kernel = dlsym(library, symbol);
    }
    free(paths);
    return kernel;
}
int cuModuleGetFunction(Function **function, Module *module, const char *name) {
    ENTER_CONTEXT();
    char entry[256];
    snprintf(entry, sizeof entry, ".entry %s(", name);
    const char *at = strstr(module->ptx, entry);
    if (!at) return NOT_FOUND;
    Function *found = calloc(1, sizeof *found);
    found->kernel = on_host(name);
    const char *size = strchr(at, '[');
    found->parameter_bytes = size ? strtoul(size + 1, NULL, 10) : 0;
    found->next = module->functions;
    module->functions = found;
    *function = found;
    return SUCCESS;
}
int cuLaunchKernel(Function *function, unsigned grid_x, unsigned grid_y, unsigned grid_z, unsigned block_x,
                   unsigned block_y, unsigned block_z, unsigned shared, Stream *stream, void **parameters,
                   void **extra) {
    (void)shared, (void)extra;
    ENTER_CONTEXT();
    if (!(grid_x && grid_y && grid_z && block_x && block_y && block_z)) return INVALID_VALUE;
    if (block_x * block_y * block_z > 1024) return INVALID_VALUE;
    if (!function->kernel) return SUCCESS;
    /* The driver takes the parameters before it returns. */
    Launch launch = {function->kernel, {grid_x, grid_y, block_x, block_y}, malloc(function->parameter_bytes)};
    memcpy(launch.parameters, parameters[0], function->parameter_bytes);
    return queue_work(stream, (Work){.launch = launch});
}

int cuGetErrorName(int code, const char **name) { (void)code; *name = "STUB_ERROR"; return SUCCESS; }
int cuGetErrorString(int code, const char **text) { (void)code; *text = "an error of the stub"; return SUCCESS; }
