/*
 * A libcuda.so.1 for machines without one. "Device" memory is host memory, so that copies copy; work on streams is done
 * only when somebody waits for it, so that a forgotten wait shows; calls without a current context, with foreign
 * addresses or beyond an allocation's end fail as the driver's do. Any call can be made to fail.
 */
#include "cuda_stub.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_CALLS = 65536 };

pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
int version = 12060, devices = 1;
atomic_long handles, retained, blocks;
__thread int depth;

static char failing[128];
static int failing_code, failing_in;
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
    return handles + retained + blocks + depth;
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

int enter(const char *name) {
    pthread_mutex_lock(&lock);
    size_t length = strlen(calls);
    if (length + strlen(name) + 2 < sizeof calls) sprintf(calls + length, "%s,", name);
    int result = strcmp(name, failing) == 0 && --failing_in <= 0 ? failing_code : SUCCESS;
    pthread_mutex_unlock(&lock);
    return result;
}
