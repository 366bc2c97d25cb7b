/* The least a handbook can cost: read every Markdown file, let cmark render it, write it as a page.
 *
 * Nothing is checked, linked, indexed or laid out. What Ladder needs beyond this is the price of its
 * features; its system time is compared with this program's for the same number of files and bytes.
 *
 *   limit CONTENT OUTPUT [FILES BYTES]
 *
 * CONTENT is a folder of Markdown files. A page a/b.md becomes OUTPUT/a/b/index.html, a/_index.md becomes
 * OUTPUT/a/index.html. With FILES and BYTES, further files are written until there are FILES files of
 * BYTES bytes in all, each in a folder of its own.
 */
#define _GNU_SOURCE
#include <cmark.h>
#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static long files, read_bytes, written_bytes;

static void fail(const char *what) {
  fprintf(stderr, "limit: %s: %s\n", what, strerror(errno));
  exit(2);
}

/* Makes a folder and those above it that are missing; `path` is restored. */
static void make_folder(char *path) {
  if (mkdir(path, 0777) == 0 || errno == EEXIST) return;
  char *slash = strrchr(path, '/');
  if (errno != ENOENT || slash == NULL || slash == path) fail(path);
  *slash = 0;
  make_folder(path);
  *slash = '/';
  if (mkdir(path, 0777) != 0 && errno != EEXIST) fail(path);
}

/* Writes a file whose path ends in "/index.html", in a folder that may be new. */
static void write_page(char *path, const char *bytes, size_t count) {
  char *slash = strrchr(path, '/');
  *slash = 0;
  make_folder(path);
  *slash = '/';
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0) fail(path);
  for (size_t done = 0; done < count;) {
    ssize_t step = write(file, bytes + done, count - done);
    if (step < 0) fail(path);
    done += step;
  }
  close(file);
  files += 1;
  written_bytes += count;
}

/* The text after the front matter: the lines between `---` and `---` at the start. */
static const char *body_of(const char *text) {
  if (strncmp(text, "---\n", 4) != 0) return text;
  const char *end = strstr(text + 3, "\n---\n");
  return end ? end + 5 : text;
}

static void render(const char *source, size_t size, char *target) {
  static char *buffer;
  static size_t capacity;
  if (size + 1 > capacity) {
    capacity = 2 * (size + 1);
    buffer = realloc(buffer, capacity);
    if (buffer == NULL) fail(source);
  }
  int file = open(source, O_RDONLY | O_CLOEXEC);
  if (file < 0) fail(source);
  size_t count = 0;
  for (ssize_t step; (step = read(file, buffer + count, size - count)) != 0; count += step) {
    if (step < 0) fail(source);
  }
  close(file);
  buffer[count] = 0;
  read_bytes += count;
  const char *body = body_of(buffer);
  char *html = cmark_markdown_to_html(body, count - (body - buffer), CMARK_OPT_DEFAULT);
  write_page(target, html, strlen(html));
  free(html);
}

static int by_name(const FTSENT **a, const FTSENT **b) { return strcmp((*a)->fts_name, (*b)->fts_name); }

static void render_all(char *content, const char *output) {
  FTS *walk = fts_open((char *[]){content, NULL}, FTS_PHYSICAL | FTS_NOCHDIR, by_name);
  if (walk == NULL) fail(content);
  size_t root = strlen(content);
  for (FTSENT *entry; (entry = fts_read(walk)) != NULL;) {
    size_t length = entry->fts_pathlen;
    if (entry->fts_info != FTS_F || length < 4 || strcmp(entry->fts_path + length - 3, ".md") != 0) continue;
    char target[4096];
    int stem = length - root - 3;
    if (strcmp(entry->fts_name, "_index.md") == 0) stem -= strlen("/_index");
    snprintf(target, sizeof target, "%s%.*s/index.html", output, stem, entry->fts_path + root);
    render(entry->fts_path, entry->fts_statp->st_size, target);
  }
  fts_close(walk);
}

/* Writes files of nothing in particular until there are so many files and bytes. */
static void fill(const char *output, long all_files, long all_bytes) {
  long count = all_files - files;
  long bytes = all_bytes - written_bytes;
  if (count <= 0 || bytes <= 0) return;
  size_t most = bytes / count + 1;
  char *text = malloc(most);
  if (text == NULL) fail(output);
  memset(text, 'x', most);
  for (long index = 0; index < count; index++) {
    char target[4096];
    snprintf(target, sizeof target, "%s/more/%ld/index.html", output, index);
    write_page(target, text, bytes / count + (index < bytes % count));
  }
  free(text);
}

int main(int argc, char **argv) {
  if (argc != 3 && argc != 5) {
    fprintf(stderr, "usage: limit CONTENT OUTPUT [FILES BYTES]\n");
    return 64;
  }
  render_all(argv[1], argv[2]);
  long pages = files;
  if (argc == 5) fill(argv[2], atol(argv[3]), atol(argv[4]));
  printf("%ld pages, %ld bytes read, %ld files, %ld bytes written\n", pages, read_bytes, files, written_bytes);
  return 0;
}
