/* Streams: the default one works at once, the others when somebody waits. */
#include "cuda_stub.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef struct { Stream *stream; } Event;

static Stream *streams;

static void work_off(Work *work) {
    Launch *launch = &work->launch;
    if (launch->kernel) {
        launch->kernel(launch->grid[0], launch->grid[1], launch->grid[2], launch->grid[3], launch->parameters);
        free(launch->parameters);
    } else {
        memcpy(work->to, work->from, work->bytes);
    }
}

/* What is queued; nothing on the default streams, and on those that are destroyed. */
static Work **work_of(Stream *stream) {
    for (Stream *s = streams; s; s = s->next) {
        if (s == stream) return &s->work;
    }
    return NULL;
}

static void work_off_all(Work *work) {
    while (work) {
        Work *done = work;
        work_off(work);
        work = work->next;
        free(done);
    }
}

void drain(Stream *stream) {
    pthread_mutex_lock(&lock);
    Work **queued = work_of(stream), *work = queued ? *queued : NULL;
    if (queued) *queued = NULL;
    pthread_mutex_unlock(&lock);
    work_off_all(work);
}

void drain_all(void) {
    Work *work;
    do {
        pthread_mutex_lock(&lock);
        Stream *busy = streams;
        while (busy && !busy->work) busy = busy->next;
        work = busy ? busy->work : NULL;
        if (busy) busy->work = NULL;
        pthread_mutex_unlock(&lock);
        work_off_all(work);
    } while (work);
}

void queue_work(Stream *stream, Work todo) {
    if ((uintptr_t)stream <= 2) {
        work_off(&todo);
        return;
    }
    Work *work = malloc(sizeof *work);
    *work = todo;
    pthread_mutex_lock(&lock);
    Work **end = &stream->work;
    while (*end) end = &(*end)->next;
    *end = work;
    pthread_mutex_unlock(&lock);
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
    drain_all();
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
    pthread_mutex_lock(&lock);
    Work **queued = work_of(event->stream);
    int ready = queued == NULL || *queued == NULL;
    pthread_mutex_unlock(&lock);
    return ready ? SUCCESS : NOT_READY;
}
