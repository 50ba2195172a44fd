/*
 * Modules. A kernel is found where the PTX has it. It does nothing, unless a library named in STUB_CUDA_KERNELS (with
 * colons between them) has been compiled from its source for the host.
 */
#define _GNU_SOURCE
#include "cuda_stub.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <stdio.h>
#include <string.h>

typedef struct Function { Kernel *kernel; size_t parameter_bytes; struct Function *next; } Function;
typedef struct { char *ptx; Function *functions; } Module;

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
    queue_work(stream, (Work){.launch = launch});
    return SUCCESS;
}
