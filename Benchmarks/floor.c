// The floor: the least that any such program does. Reads every Markdown file of a content folder,
// skips the front matter, turns the body into HTML with libcmark, writes one file per record.
// No YAML, no checks, no templates, no tables, no lists of records.
//
//     floor [-j THREADS] CONTENT OUTPUT

#include <cmark.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char **files; // paths relative to the content folder
static size_t count, capacity, root_length;
static const char *root, *output;
static atomic_size_t next;

static void fail(const char *doing, const char *path) {
    fprintf(stderr, "floor: %s %s: %s\n", doing, path, strerror(errno));
    exit(74);
}

static int note(const char *path, const struct stat *status, int kind, struct FTW *where) {
    (void)status, (void)where;
    const char *relative = path + root_length + (path[root_length] == '/');
    if (kind == FTW_D) {
        char folder[4096];
        snprintf(folder, sizeof folder, "%s/%s", output, relative);
        if (mkdir(folder, 0777) != 0 && errno != EEXIST)
            fail("making", folder);
        return 0;
    }
    size_t length = strlen(relative);
    if (kind != FTW_F || length < 3 || strcmp(relative + length - 3, ".md") != 0)
        return 0;
    if (count == capacity) {
        capacity = capacity ? capacity * 2 : 1024;
        files = realloc(files, capacity * sizeof *files);
        if (files == NULL)
            fail("listing", path);
    }
    files[count++] = strdup(relative);
    return 0;
}

// What follows the second `---` line, or everything when there is no front matter.
static const char *body_of(const char *text) {
    if (strncmp(text, "---\n", 4) != 0)
        return text;
    const char *end = strstr(text + 3, "\n---\n");
    return end ? end + 5 : text;
}

static void build(const char *relative, char **buffer, size_t *size) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", root, relative);
    int in = open(path, O_RDONLY | O_CLOEXEC);
    struct stat status;
    if (in < 0 || fstat(in, &status) != 0)
        fail("opening", path);
    size_t length = (size_t)status.st_size;
    if (length + 1 > *size) {
        *size = (length + 1) * 2;
        *buffer = realloc(*buffer, *size);
        if (*buffer == NULL)
            fail("reading", path);
    }
    if (read(in, *buffer, length) != (ssize_t)length)
        fail("reading", path);
    close(in);
    (*buffer)[length] = '\0';
    const char *body = body_of(*buffer);
    char *html = cmark_markdown_to_html(
        body, length - (size_t)(body - *buffer), CMARK_OPT_DEFAULT);
    snprintf(path, sizeof path, "%s/%.*s.html", output, (int)strlen(relative) - 3, relative);
    int out = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    size_t bytes = strlen(html);
    if (out < 0 || write(out, html, bytes) != (ssize_t)bytes || close(out) != 0)
        fail("writing", path);
    free(html);
}

static void *work(void *unused) {
    (void)unused;
    char *buffer = NULL;
    size_t size = 0, index;
    while ((index = atomic_fetch_add(&next, 1)) < count)
        build(files[index], &buffer, &size);
    free(buffer);
    return NULL;
}

int main(int argc, char **argv) {
    int threads = 1, option;
    while ((option = getopt(argc, argv, "j:")) != -1)
        threads = option == 'j' ? atoi(optarg) : 0;
    if (threads < 1 || threads > 64 || argc - optind != 2) {
        fputs("usage: floor [-j THREADS] CONTENT OUTPUT\n", stderr);
        return 64;
    }
    root = argv[optind];
    output = argv[optind + 1];
    root_length = strlen(root);
    if (nftw(root, note, 32, FTW_PHYS) != 0)
        fail("reading", root);
    pthread_t others[64];
    for (int i = 1; i < threads; i++)
        if ((errno = pthread_create(&others[i], NULL, work, NULL)) != 0)
            fail("starting", "a thread");
    work(NULL);
    for (int i = 1; i < threads; i++)
        pthread_join(others[i], NULL);
    return 0;
}
