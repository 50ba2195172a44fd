/* fanout.c - both ends of a fan-out, to measure a server against.
 *   fanout floor N BYTES FPS SECONDS    what the kernel alone charges: one message of BYTES to each of N sockets, FPS times a
 *                                       second. Prints the sender's CPU in microseconds a message.
 *   fanout read PORT N FILE             N players on loopback that send what is in FILE and read, until standard input ends.
 */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(clockid_t clock) {
    struct timespec t;
    clock_gettime(clock, &t);
    return t.tv_sec + t.tv_nsec * 1e-9;
}

static void die(const char *what) {
    perror(what);
    exit(1);
}

/* Reads from n new connections until all have ended, or until there is no more standard input where that is watched. */
static void drain(struct sockaddr_in *address, int n, const char *greeting, size_t length, int watch_input) {
    static char buffer[262144];
    struct epoll_event events[256];
    int poll = epoll_create1(0), live = n, one = 1;
    struct epoll_event input = {.events = EPOLLIN, .data.fd = STDIN_FILENO};
    if (watch_input && epoll_ctl(poll, EPOLL_CTL_ADD, STDIN_FILENO, &input)) die("standard input");
    for (int i = 0; i < n; i++) {
        int s = socket(AF_INET, SOCK_STREAM, 0);
        setsockopt(s, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        if (connect(s, (void *)address, sizeof *address)) die("connect");
        if (length && send(s, greeting, length, 0) != (ssize_t)length) die("send");
        struct epoll_event e = {.events = EPOLLIN, .data.fd = s};
        epoll_ctl(poll, EPOLL_CTL_ADD, s, &e);
    }
    while (live) {
        int ready = epoll_wait(poll, events, 256, 1000);
        for (int i = 0; i < ready; i++) {
            int s = events[i].data.fd;
            if (s == STDIN_FILENO) {
                if (read(s, buffer, sizeof buffer) <= 0) exit(0);
            } else if (recv(s, buffer, sizeof buffer, 0) <= 0) {
                close(s);
                live--;
            }
        }
    }
    exit(0);
}

static void floor_of(int n, int size, int fps, int secs) {
    int listener = socket(AF_INET, SOCK_STREAM, 0), one = 1;
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof address;
    if (bind(listener, (void *)&address, sizeof address) || listen(listener, 4096)) die("listen");
    getsockname(listener, (void *)&address, &length);
    pid_t reader = fork();
    if (!reader) drain(&address, n, 0, 0, 0);
    int *player = malloc(n * sizeof *player);
    for (int i = 0; i < n; i++) {
        player[i] = accept(listener, 0, 0);
        setsockopt(player[i], IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    }
    char *message = calloc(1, size);
    double cpu = seconds(CLOCK_PROCESS_CPUTIME_ID), start = seconds(CLOCK_MONOTONIC);
    for (int tick = 0; tick < fps * secs; tick++) {
        double wait = start + (double)tick / fps - seconds(CLOCK_MONOTONIC);
        if (wait > 0) usleep(wait * 1e6);
        for (int i = 0; i < n; i++)
            for (int sent = 0; sent < size;) {
                int k = send(player[i], message + sent, size - sent, 0);
                if (k < 0) die("send");
                sent += k;
            }
    }
    printf("%.3f\n", (seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu) * 1e6 / ((double)n * fps * secs));
    for (int i = 0; i < n; i++) close(player[i]);
    waitpid(reader, 0, 0);
}

int main(int argc, char **argv) {
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    if (argc == 6 && !strcmp(argv[1], "floor")) {
        floor_of(atoi(argv[2]), atoi(argv[3]), atoi(argv[4]), atoi(argv[5]));
        return 0;
    }
    if (argc == 5 && !strcmp(argv[1], "read")) {
        static char greeting[65536];
        FILE *file = fopen(argv[4], "rb");
        if (!file) die(argv[4]);
        size_t length = fread(greeting, 1, sizeof greeting, file);
        fclose(file);
        struct sockaddr_in server = {
            .sin_family = AF_INET, .sin_port = htons(atoi(argv[2])), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
        drain(&server, atoi(argv[3]), greeting, length, 1);
    }
    fprintf(stderr, "usage: fanout floor N BYTES FPS SECONDS | fanout read PORT N FILE\n");
    return 2;
}
