#include "storage/content_store.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <vector>

#include "storage/descriptor.hpp"

namespace bontot::storage {
namespace {

namespace fs = std::filesystem;
using core::RefusalKind;
using core::refuse;

constexpr std::string_view k_half_written = ".new-";
constexpr std::size_t k_hash_length = std::size_t{2} * crypto_hash_sha256_BYTES;

std::string reason_of(int error) {
    return std::generic_category().message(error);
}

tl::unexpected<core::Refusal> not_kept(int error) {
    return refuse(RefusalKind::unavailable, "evidence.not_kept", {{"reason", reason_of(error)}});
}

tl::unexpected<core::Refusal> not_read(std::string_view sha256, int error) {
    return refuse(RefusalKind::unavailable, "evidence.not_read",
                  {{"found", std::string(sha256)}, {"reason", reason_of(error)}});
}

tl::unexpected<core::Refusal> damaged(std::string_view sha256) {
    return refuse(RefusalKind::unavailable, "evidence.damaged", {{"found", std::string(sha256)}});
}

bool is_hash(std::string_view text) {
    return text.size() == k_hash_length && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

class Hash {
  public:
    Hash() { crypto_hash_sha256_init(&state_); }
    void add(std::string_view bytes) {
        crypto_hash_sha256_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    }
    [[nodiscard]] std::string hex() {
        std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
        crypto_hash_sha256_final(&state_, hash.data());
        std::string text(k_hash_length + 1, '\0');
        sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
        text.pop_back();
        return text;
    }

  private:
    crypto_hash_sha256_state state_{};
};

/// Brings the names in `directory` to the disk. 0, or the error.
int sync_directory(const fs::path& directory) {
    const Descriptor open(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return open.is_open() && fsync(open.number()) == 0 ? 0 : errno;
}

/// Makes `directory`, which only the owner may enter; its name is on the disk afterwards. 0, or the error.
int make_directory(const fs::path& directory) {
    if (mkdir(directory.c_str(), 0700) == 0) return sync_directory(directory.parent_path());
    if (errno != EEXIST) return errno;
    std::error_code unknown;
    return fs::is_directory(directory, unknown) ? 0 : ENOTDIR;
}

int make_directories(const fs::path& directory) {
    std::error_code unknown;
    if (directory.has_parent_path() && !fs::exists(directory.parent_path(), unknown)) {
        if (const int failed = make_directories(directory.parent_path()); failed != 0) return failed;
    }
    return make_directory(directory);
}

int write_all(int descriptor, std::string_view content) {
    while (!content.empty()) {
        const auto written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

/// Calls `each` for every piece of the file. 0, or the error.
template <class Each>
int read_pieces(const fs::path& file, const Each& each) {
    const Descriptor open(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!open.is_open()) return errno;
    std::vector<char> piece(std::size_t{1} << 18U);
    for (;;) {
        const auto got = ::read(open.number(), piece.data(), piece.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return errno;
        if (got == 0) return 0;
        each(std::string_view(piece.data(), static_cast<std::size_t>(got)));
    }
}

/// What crashed programs left behind. Younger ones may be in the making, by this program or another.
void remove_half_written(const fs::path& directory) {
    std::error_code ignored;  // a file that cannot be removed harms nobody
    const auto a_day_ago = fs::file_time_type::clock::now() - std::chrono::hours(24);
    for (fs::recursive_directory_iterator entry(directory, ignored), end; entry != end; entry.increment(ignored)) {
        if (!entry->path().filename().string().starts_with(k_half_written)) continue;
        const auto written = entry->last_write_time(ignored);
        if (!ignored && written < a_day_ago) fs::remove(entry->path(), ignored);
    }
}

}  // namespace

core::Result<std::unique_ptr<ContentDirectory>> ContentDirectory::open(const fs::path& directory) {
    std::error_code failed;
    const auto absolute = fs::absolute(directory, failed).lexically_normal();
    if (failed) return not_kept(failed.value());
    const auto place = absolute.has_filename() ? absolute : absolute.parent_path();
    if (const int error = make_directories(place); error != 0) return not_kept(error);
    if (access(place.c_str(), R_OK | W_OK | X_OK) != 0) return not_kept(errno);
    remove_half_written(place);
    return std::unique_ptr<ContentDirectory>(new ContentDirectory(place));
}

fs::path ContentDirectory::place(std::string_view sha256) const {
    return directory_ / sha256.substr(0, 2) / sha256.substr(2);
}

core::Result<std::string> ContentDirectory::put(std::string_view content) {
    if (content.empty()) return core::invalid("evidence.empty");
    if (content.size() > static_cast<std::size_t>(evidence::k_largest_evidence)) {
        return refuse(
            RefusalKind::too_large, "evidence.too_large",
            {{"found", std::to_string(content.size())}, {"allowed", std::to_string(evidence::k_largest_evidence)}});
    }
    Hash hash;
    hash.add(content);
    auto sha256 = hash.hex();
    if (const auto kept = get(sha256)) {
        // Whoever put it may not have reached the end yet: its name must be on the disk before this call says so.
        if (const int error = sync_directory(place(sha256).parent_path()); error != 0) return not_kept(error);
        return sha256;
    }
    if (auto written = write(place(sha256), content); !written) return tl::unexpected(written.error());
    return sha256;
}

core::Result<void> ContentDirectory::write(const fs::path& target, std::string_view content) const {
    const auto folder = target.parent_path();
    if (const int error = make_directory(folder); error != 0) return not_kept(error);
    std::string name = (folder / (std::string(k_half_written) + "XXXXXX")).string();
    Descriptor file(mkostemp(name.data(), O_CLOEXEC));  // made with mode 0600
    if (!file.is_open()) return not_kept(errno);
    int error = write_all(file.number(), content);
    if (error == 0 && fsync(file.number()) != 0) error = errno;
    if (const int closed = file.close(); error == 0) error = closed;
    if (error == 0 && rename(name.c_str(), target.c_str()) != 0) error = errno;
    if (error != 0) {
        unlink(name.c_str());
        return not_kept(error);
    }
    if (const int synced = sync_directory(folder); synced != 0) return not_kept(synced);
    return {};
}

core::Result<std::string> ContentDirectory::get(std::string_view sha256) const {
    if (!is_hash(sha256)) return core::invalid("evidence.not_a_hash", {{"found", std::string(sha256)}});
    std::string content;
    Hash hash;
    bool too_long = false;
    const int error = read_pieces(place(sha256), [&](std::string_view piece) {
        too_long = too_long || content.size() + piece.size() > static_cast<std::size_t>(evidence::k_largest_evidence);
        if (too_long) return;
        hash.add(piece);
        content.append(piece);
    });
    if (error == ENOENT) return refuse(RefusalKind::not_found, "evidence.missing", {{"found", std::string(sha256)}});
    if (error != 0) return not_read(sha256, error);
    if (too_long || hash.hex() != sha256) return damaged(sha256);
    return content;
}

bool ContentDirectory::has(std::string_view sha256) const {
    struct stat status {};
    return is_hash(sha256) && lstat(place(sha256).c_str(), &status) == 0;
}

core::Result<void> ContentDirectory::remove(std::string_view sha256) {
    if (!is_hash(sha256)) return core::invalid("evidence.not_a_hash", {{"found", std::string(sha256)}});
    const auto file = place(sha256);
    if (unlink(file.c_str()) != 0) {
        if (errno == ENOENT) return {};
        return not_kept(errno);
    }
    if (const int error = sync_directory(file.parent_path()); error != 0) return not_kept(error);
    return {};
}

core::Result<void> ContentDirectory::verify_all(const std::function<void(const Kept&)>& each) const {
    std::vector<std::string> hashes;
    std::error_code failed;
    for (fs::directory_iterator folder(directory_, failed), end; !failed && folder != end; folder.increment(failed)) {
        const auto start = folder->path().filename().string();
        if (start.size() != 2 || !folder->is_directory(failed)) continue;
        for (fs::directory_iterator file(folder->path(), failed); !failed && file != end; file.increment(failed)) {
            auto hash = start + file->path().filename().string();
            if (is_hash(hash)) hashes.push_back(std::move(hash));
        }
    }
    if (failed) return not_read(directory_.string(), failed.value());
    std::sort(hashes.begin(), hashes.end());
    for (const auto& sha256 : hashes) {
        Kept kept{sha256, 0, {}};
        Hash hash;
        const int error = read_pieces(place(sha256), [&](std::string_view piece) {
            hash.add(piece);
            kept.bytes += static_cast<std::int64_t>(piece.size());
        });
        if (error == ENOENT) continue;  // removed meanwhile
        if (error != 0) {
            kept.state = not_read(sha256, error);
        } else if (hash.hex() != sha256) {
            kept.state = damaged(sha256);
        }
        each(kept);
    }
    return {};
}

}  // namespace bontot::storage
