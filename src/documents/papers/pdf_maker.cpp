#include "documents/papers/pdf_maker.hpp"

#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "documents/papers/pdf_worker.hpp"

extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX leaves it to us

namespace bontot::documents {

using core::RefusalKind;
using core::Result;
using Clock = std::chrono::steady_clock;

namespace {

tl::unexpected<core::Refusal> not_available() {
    return core::refuse(RefusalKind::unavailable, "paper.no_pdf_maker");
}

struct Pipe {
    int read_end = -1;
    int write_end = -1;

    [[nodiscard]] bool open() {
        int ends[2];
        if (pipe2(ends, O_CLOEXEC) != 0) return false;
        read_end = ends[0];
        write_end = ends[1];
        return true;
    }
    static void close_end(int& end) {
        if (end >= 0) close(end);
        end = -1;
    }
    Pipe() = default;
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        close_end(read_end);
        close_end(write_end);
    }
};

}  // namespace

/// A running process with its folder; both go with this.
class PdfMaker::Worker {
  public:
    enum class Answer { ok, failed, ready, missing, too_slow, gone };

    explicit Worker(ScratchFolder folder) : folder_(std::move(folder)) {}
    ~Worker() {
        if (process_ <= 0) return;
        kill(process_, SIGKILL);
        while (waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    [[nodiscard]] bool spawn(const std::vector<std::string>& command, const std::string& libreoffice,
                             std::size_t memory) {
        if (!to_.open() || !from_.open()) return false;
        auto words = command;
        words.push_back(libreoffice);
        words.push_back("file://" + folder_.file("profile"));
        words.push_back(std::to_string(memory));
        std::vector<char*> arguments;
        for (auto& word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        posix_spawn_file_actions_t files;
        if (posix_spawn_file_actions_init(&files) != 0) return false;
        posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        // Moved out of the way first: one of the pipe's own ends may be the number that the other is to have.
        const int far_input = fcntl(to_.read_end, F_DUPFD_CLOEXEC, 10);
        const int far_output = fcntl(from_.write_end, F_DUPFD_CLOEXEC, 10);
        posix_spawn_file_actions_adddup2(&files, far_input, k_worker_input);
        posix_spawn_file_actions_adddup2(&files, far_output, k_worker_output);
        const int failed = posix_spawn(&process_, arguments[0], &files, nullptr, arguments.data(), environ);
        posix_spawn_file_actions_destroy(&files);
        close(far_input);
        close(far_output);
        Pipe::close_end(to_.read_end);
        Pipe::close_end(from_.write_end);
        if (failed != 0) process_ = 0;
        return failed == 0;
    }

    [[nodiscard]] Answer answer(std::chrono::milliseconds within) {
        const auto end = Clock::now() + within;
        std::string line;
        for (;;) {
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
            if (left <= 0) return Answer::too_slow;
            pollfd waiting{from_.read_end, POLLIN, 0};
            const int found = poll(&waiting, 1, static_cast<int>(left));
            if (found < 0 && errno == EINTR) continue;
            if (found <= 0) return Answer::too_slow;
            char c = 0;
            if (read(from_.read_end, &c, 1) != 1) return Answer::gone;
            if (c == '\n') return meaning(line);
            line += c;
        }
    }

    /// False: nobody listens any more.
    [[nodiscard]] bool ask(const std::string& line) {
        // SIGPIPE would end this program; the worker's end is only noticed.
        sigset_t pipe_signal;
        sigset_t before;
        sigemptyset(&pipe_signal);
        sigaddset(&pipe_signal, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &pipe_signal, &before);
        const auto text = line + "\n";
        const bool sent = write(to_.write_end, text.data(), text.size()) == static_cast<ssize_t>(text.size());
        if (!sent) {
            const timespec at_once{0, 0};
            sigtimedwait(&pipe_signal, nullptr, &at_once);
        }
        pthread_sigmask(SIG_SETMASK, &before, nullptr);
        return sent;
    }

    [[nodiscard]] const ScratchFolder& folder() const { return folder_; }
    [[nodiscard]] int process() const { return process_; }
    int papers = 0;

  private:
    static Answer meaning(const std::string& line) {
        if (line == "ok") return Answer::ok;
        if (line == "ready") return Answer::ready;
        if (line == "missing") return Answer::missing;
        return Answer::failed;
    }

    ScratchFolder folder_;
    Pipe to_;
    Pipe from_;
    pid_t process_ = 0;
};

PdfMaker::PdfMaker(std::vector<std::string> worker, std::string libreoffice, PdfLimits limits)
    : command_(std::move(worker)), libreoffice_(std::move(libreoffice)), limits_(limits) {}

PdfMaker::~PdfMaker() = default;

bool PdfMaker::available() const {
    std::error_code fault;
    return std::filesystem::exists(libreoffice_ + "/libmergedlo.so", fault) ||
           std::filesystem::exists(libreoffice_ + "/libsofficeapp.so", fault);
}

int PdfMaker::worker_process() const {
    const std::lock_guard lock(mutex_);
    return worker_ ? worker_->process() : 0;
}

Result<void> PdfMaker::start() {
    if (!available()) return not_available();
    auto folder = ScratchFolder::make();
    if (!folder) return tl::unexpected(folder.error());
    auto worker = std::make_unique<Worker>(std::move(*folder));
    if (!worker->spawn(command_, libreoffice_, limits_.memory)) return not_available();
    if (worker->answer(limits_.start) != Worker::Answer::ready) return not_available();
    worker_ = std::move(worker);
    return {};
}

Result<std::string> PdfMaker::try_once(std::string_view docx) {
    if (worker_ && worker_->papers >= limits_.papers_of_a_worker) worker_.reset();
    if (!worker_) {
        if (auto started = start(); !started) return tl::unexpected(started.error());
    }
    const auto from = worker_->folder().file("sheet.docx");
    const auto to = worker_->folder().file("sheet.pdf");
    std::ofstream(from, std::ios::binary) << docx;
    ++worker_->papers;
    const auto answer = worker_->ask(from + "\t" + to) ? worker_->answer(limits_.paper) : Worker::Answer::gone;
    if (answer == Worker::Answer::ok) return worker_->folder().read("sheet.pdf");
    if (answer == Worker::Answer::failed) return core::invalid("paper.pdf_failed");
    worker_.reset();
    if (answer != Worker::Answer::too_slow) return core::refuse(RefusalKind::unavailable, "paper.pdf_failed");
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(limits_.paper).count();
    return core::refuse(RefusalKind::unavailable, "paper.pdf_too_slow", {{"allowed", std::to_string(seconds)}});
}

Result<std::string> PdfMaker::pdf_of(std::string_view docx) {
    const std::lock_guard lock(mutex_);
    const bool warm = worker_ != nullptr;
    auto pdf = try_once(docx);
    // A warm worker may have been ill before this paper came; a fresh one fails by the paper's own fault.
    if (!pdf && warm && !worker_) pdf = try_once(docx);
    return pdf;
}

}  // namespace bontot::documents
