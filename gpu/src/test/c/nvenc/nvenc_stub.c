/*
 * A libnvidia-encode.so.1 for machines without one. It can be loaded and is of the version that STUB_NVENC_VERSION names
 * (major << 4 | minor); it encodes nothing.
 */
#include <stdint.h>
#include <stdlib.h>

enum { SUCCESS = 0 };

int NvEncodeAPIGetMaxSupportedVersion(uint32_t *version) {
    const char *wanted = getenv("STUB_NVENC_VERSION");
    *version = wanted ? (uint32_t) atoi(wanted) : 0xFFFF;
    return SUCCESS;
}

int NvEncodeAPICreateInstance(void *functions) {
    (void) functions;
    return SUCCESS;
}
