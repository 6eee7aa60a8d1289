#include "storage/upload_directory.hpp"

#include <cerrno>
#include <charconv>
#include <chrono>
#include <fcntl.h>
#include <fstream>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "storage/descriptor.hpp"

namespace bontot::storage {

namespace {

namespace fs = std::filesystem;
using app::Upload;
using app::UploadId;
using core::RefusalKind;
using core::Result;

constexpr std::string_view k_first_line = "bontot upload 1";

tl::unexpected<core::Refusal> not_kept(int error) {
    return core::refuse(RefusalKind::unavailable, "upload.not_kept",
                        {{"reason", std::generic_category().message(error)}});
}

tl::unexpected<core::Refusal> unknown(const UploadId& id) {
    return core::refuse(RefusalKind::not_found, "upload.unknown", {{"found", id.text()}});
}

struct Paths {
    fs::path about;
    fs::path part;
};

Paths paths_of(const fs::path& directory, const UploadId& id) {
    return {directory / (id.text() + ".about"), directory / (id.text() + ".part")};
}

/// 0, or the error.
int write_at(int descriptor, std::string_view bytes, std::int64_t place) {
    while (!bytes.empty()) {
        const auto written = ::pwrite(descriptor, bytes.data(), bytes.size(), place);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
        place += written;
    }
    return fsync(descriptor) == 0 ? 0 : errno;
}

int write_new_file(const fs::path& path, std::string_view bytes) {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    return file.is_open() ? write_at(file.number(), bytes, 0) : errno;
}

/// The words of DIR/<id>.about, a line each; none of them can hold a line's end.
std::string about_text(const Upload& upload) {
    std::string text(k_first_line);
    for (const auto& line : {upload.owner, upload.unit.text(), upload.file_name, std::to_string(upload.bytes),
                             upload.sha256, std::to_string(upload.begun_at)})
        text += "\n" + line;
    return text + "\n";
}

bool read_number(std::istream& input, std::int64_t& number) {
    std::string line;
    if (!std::getline(input, line)) return false;
    const auto [end, fault] = std::from_chars(line.data(), line.data() + line.size(), number);
    return fault == std::errc() && end == line.data() + line.size();
}

Result<Upload> read_about(const Paths& paths, const UploadId& id) {
    Upload upload;
    upload.id = id;
    std::ifstream input(paths.about);
    std::string first;
    std::string unit;
    struct stat status {};
    const bool whole = std::getline(input, first) && first == k_first_line && std::getline(input, upload.owner) &&
                       std::getline(input, unit) && std::getline(input, upload.file_name) &&
                       read_number(input, upload.bytes) && std::getline(input, upload.sha256) &&
                       read_number(input, upload.begun_at) && lstat(paths.part.c_str(), &status) == 0;
    // What a crash left while it was begun or removed is none.
    if (!whole) return unknown(id);
    upload.unit = core::UnitId(unit);
    upload.received = status.st_size;
    return upload;
}

/// What a crash left half begun or half removed, and what nobody came back for while the program stood still.
void remove_forgotten(const fs::path& directory) {
    std::error_code ignored;  // a file that cannot be removed harms nobody
    const auto long_ago = fs::file_time_type::clock::now() - std::chrono::hours(48);
    for (fs::directory_iterator entry(directory, ignored), end; entry != end; entry.increment(ignored)) {
        const auto written = entry->last_write_time(ignored);
        if (!ignored && written < long_ago) fs::remove(entry->path(), ignored);
    }
}

class Held final : public app::HeldUpload {
  public:
    Held(Paths paths, Descriptor part, Upload upload)
        : paths_(std::move(paths)), part_(std::move(part)), upload_(std::move(upload)) {}

    [[nodiscard]] const Upload& about() const override { return upload_; }

    [[nodiscard]] Result<void> append(std::string_view piece) override {
        if (const int error = write_at(part_.number(), piece, upload_.received); error != 0) {
            // A half-written piece would count as received.
            if (ftruncate(part_.number(), upload_.received) != 0) return not_kept(errno);
            return not_kept(error);
        }
        upload_.received += static_cast<std::int64_t>(piece.size());
        return {};
    }

    [[nodiscard]] Result<std::string> content() const override {
        std::string content(static_cast<std::size_t>(upload_.received), '\0');
        std::size_t place = 0;
        while (place < content.size()) {
            const auto got =
                ::pread(part_.number(), content.data() + place, content.size() - place, static_cast<off_t>(place));
            if (got < 0 && errno == EINTR) continue;
            if (got < 0) return not_kept(errno);
            if (got == 0) return not_kept(EIO);
            place += static_cast<std::size_t>(got);
        }
        return content;
    }

    [[nodiscard]] Result<void> restart() override {
        if (ftruncate(part_.number(), 0) != 0) return not_kept(errno);
        upload_.received = 0;
        return {};
    }

    [[nodiscard]] Result<void> remove() override {
        // The part goes last: without its words it is no upload any more, and nobody can take hold of it again.
        for (const auto* path : {&paths_.about, &paths_.part}) {
            if (unlink(path->c_str()) != 0 && errno != ENOENT) return not_kept(errno);
        }
        return {};
    }

  private:
    Paths paths_;
    Descriptor part_;  // the lock stands on it
    Upload upload_;
};

}  // namespace

Result<std::unique_ptr<UploadDirectory>> UploadDirectory::open(const fs::path& directory) {
    std::error_code failed;
    fs::create_directories(directory.parent_path(), failed);
    if (mkdir(directory.c_str(), 0700) != 0 && errno != EEXIST) return not_kept(errno);
    if (access(directory.c_str(), R_OK | W_OK | X_OK) != 0) return not_kept(errno);
    remove_forgotten(directory);
    return std::unique_ptr<UploadDirectory>(new UploadDirectory(directory));
}

Result<void> UploadDirectory::begin(const Upload& upload) {
    const auto paths = paths_of(directory_, upload.id);
    for (const auto& [path, text] :
         {std::pair(paths.part, std::string()), std::pair(paths.about, about_text(upload))}) {
        if (const int error = write_new_file(path, text); error != 0) {
            unlink(paths.part.c_str());
            unlink(paths.about.c_str());
            return not_kept(error);
        }
    }
    return {};
}

Result<Upload> UploadDirectory::find(const UploadId& id) const {
    if (!core::is_id_text(id.text())) return unknown(id);
    return read_about(paths_of(directory_, id), id);
}

Result<std::unique_ptr<app::HeldUpload>> UploadDirectory::hold(const UploadId& id) {
    if (!core::is_id_text(id.text())) return unknown(id);
    auto paths = paths_of(directory_, id);
    Descriptor part(::open(paths.part.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
    if (!part.is_open())
        return errno == ENOENT ? Result<std::unique_ptr<app::HeldUpload>>(unknown(id)) : not_kept(errno);
    // Held by the open file: it ends with this object, and with the process whatever happens to it.
    if (flock(part.number(), LOCK_EX | LOCK_NB) != 0)
        return core::refuse(RefusalKind::conflict, "upload.in_use", {{"found", id.text()}});
    auto upload = read_about(paths, id);
    if (!upload) return tl::unexpected(upload.error());
    return std::unique_ptr<app::HeldUpload>(new Held(std::move(paths), std::move(part), std::move(*upload)));
}

Result<std::vector<Upload>> UploadDirectory::all() const {
    std::vector<Upload> uploads;
    std::error_code failed;
    for (fs::directory_iterator entry(directory_, failed), end; !failed && entry != end; entry.increment(failed)) {
        if (entry->path().extension() != ".about") continue;
        if (auto upload = find(UploadId(entry->path().stem().string()))) uploads.push_back(std::move(*upload));
    }
    if (failed) return not_kept(failed.value());
    return uploads;
}

}  // namespace bontot::storage
