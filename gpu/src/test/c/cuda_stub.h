/*
 * What the parts of the stub share. cuda_stub.c says what it is.
 */
#ifndef CUDA_STUB_H
#define CUDA_STUB_H

#include <pthread.h>
#include <stdatomic.h>
#include <stddef.h>

enum { SUCCESS = 0, INVALID_VALUE = 1, OUT_OF_MEMORY = 2, INVALID_DEVICE = 101, INVALID_CONTEXT = 201,
       INVALID_PTX = 218, INVALID_HANDLE = 400, NOT_FOUND = 500, NOT_READY = 600 };
enum { MEMORY_BYTES = 1 << 28 };

typedef long Kernel(int, int, int, int, const void *);
typedef struct { Kernel *kernel; unsigned grid[4]; void *parameters; } Launch;
typedef struct Work { char *to; const char *from; size_t bytes; Launch launch; struct Work *next; } Work;
typedef struct Stream { Work *work; struct Stream *next; } Stream;

/* Nothing of this is the driver's, so nobody outside may find it. */
#pragma GCC visibility push(hidden)

extern pthread_mutex_t lock;
extern int version, devices;
/* Streams, events and modules; contexts retained; blocks of memory. */
extern atomic_long handles, retained, blocks;
extern __thread int depth;

/* Notes the call; what it returns unless it is to succeed. */
int enter(const char *name);

/* Does all that is queued on a stream, on every stream. */
void drain(Stream *stream);
void drain_all(void);

/* Does it on the default streams, queues it on others. */
void queue_work(Stream *stream, Work todo);

#pragma GCC visibility pop

#define ENTER() do { int failed = enter(__func__); if (failed) return failed; } while (0)
#define ENTER_CONTEXT() do { ENTER(); if (depth == 0 || retained == 0) return INVALID_CONTEXT; } while (0)

#endif
