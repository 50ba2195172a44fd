/* Driver, device, context. */
#include "cuda_stub.h"

#include <stdio.h>

enum { MAX_STACK = 16 };

static __thread void *stack[MAX_STACK];
static int context_object;

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
    /* Compute capability 8.6; a texture alignment of 512. */
    *value = attribute == 75 ? 8 : attribute == 76 ? 6 : attribute == 14 ? 512 : 1;
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

int cuGetErrorName(int code, const char **name) { (void)code; *name = "STUB_ERROR"; return SUCCESS; }
int cuGetErrorString(int code, const char **text) { (void)code; *text = "an error of the stub"; return SUCCESS; }
