#include <array>
#include <cerrno>
#include <csignal>
#include <spawn.h>
#include <string>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "documents/document_text.hpp"
#include "documents/text_sources.hpp"

extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX leaves it to us

namespace bontot::documents {
namespace {

/// A file in memory, closed at the end.
class MemoryFile {
  public:
    explicit MemoryFile(const char* name) : descriptor_(memfd_create(name, MFD_CLOEXEC)) {}
    ~MemoryFile() {
        if (descriptor_ >= 0) close(descriptor_);
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    [[nodiscard]] int descriptor() const { return descriptor_; }

    [[nodiscard]] bool fill(std::string_view bytes) const {
        while (!bytes.empty()) {
            const auto written = write(descriptor_, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        return lseek(descriptor_, 0, SEEK_SET) == 0;
    }

    [[nodiscard]] std::string content(std::size_t most) const {
        std::string text;
        std::array<char, 65536> chunk{};
        while (text.size() < most) {
            const auto got = pread(descriptor_, chunk.data(), chunk.size(), static_cast<off_t>(text.size()));
            if (got < 0 && errno == EINTR) continue;
            if (got <= 0) break;
            text.append(chunk.data(), static_cast<std::size_t>(got));
        }
        return text;
    }

  private:
    int descriptor_;
};

/// Runs `arguments` with these three files and waits; the wait status, or -1 when it could not be started.
int run(const char* const* arguments, const MemoryFile& input, const MemoryFile& output, const MemoryFile& errors) {
    posix_spawn_file_actions_t files;
    if (posix_spawn_file_actions_init(&files) != 0) return -1;
    posix_spawn_file_actions_adddup2(&files, input.descriptor(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, output.descriptor(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&files, errors.descriptor(), STDERR_FILENO);
    pid_t process = -1;
    const int failed =
        posix_spawnp(&process, arguments[0], &files, nullptr, const_cast<char* const*>(arguments), environ);
    posix_spawn_file_actions_destroy(&files);
    if (failed != 0) return -1;
    int status = -1;
    while (waitpid(process, &status, 0) < 0) {
        if (errno != EINTR) return -1;
    }
    return status;
}

}  // namespace

core::Result<std::string> pdf_text(std::string_view bytes) {
    const MemoryFile input("pdf");
    const MemoryFile output("text");
    const MemoryFile errors("errors");
    const auto no_reader = [] { return core::refuse(core::RefusalKind::unavailable, "evidence.no_pdf_reader"); };
    if (input.descriptor() < 0 || output.descriptor() < 0 || errors.descriptor() < 0 || !input.fill(bytes))
        return no_reader();

    const auto pages = std::to_string(k_most_pdf_pages);
    const auto largest = "--fsize=" + std::to_string(k_most_document_text);
    const char* const arguments[] = {"prlimit",
                                     "--cpu=20",
                                     "--as=1500000000",
                                     largest.c_str(),
                                     "--core=0",
                                     "pdftotext",
                                     "-enc",
                                     "UTF-8",
                                     "-layout",
                                     "-l",
                                     pages.c_str(),
                                     "-",
                                     "-",
                                     nullptr};
    const int status = run(arguments, input, output, errors);
    if (status == -1) return no_reader();
    const bool ended = WIFEXITED(status);
    if (ended && WEXITSTATUS(status) == 0) return output.content(k_most_document_text);
    const auto said = errors.content(100'000);
    if (ended && (WEXITSTATUS(status) == 127 || said.find("No such file or directory") != std::string::npos))
        return no_reader();
    if (said.find("Incorrect password") != std::string::npos) return core::invalid("evidence.password");
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXFSZ) return output.content(k_most_document_text);
    return core::invalid("evidence.damaged_file");
}

}  // namespace bontot::documents
