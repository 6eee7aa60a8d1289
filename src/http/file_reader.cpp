#include "http/file_reader.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <stdexcept>
#include <sys/stat.h>
#include <unistd.h>

namespace bontot::http {
namespace {

constexpr std::uint64_t k_piece = 65'536;

}  // namespace

FileReader::FileReader(const FilePart& part)
    : descriptor_(::open(part.path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)),
      offset_(part.offset),
      left_(part.bytes) {
    struct stat status {};
    const bool found = descriptor_ >= 0 && ::fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode) &&
                       static_cast<std::uint64_t>(status.st_size) >= offset_ + left_;
    if (found) return;
    if (descriptor_ >= 0) ::close(descriptor_);
    throw std::runtime_error("a file that was to be sent is not there, or is shorter than it was");
}

FileReader::~FileReader() {
    ::close(descriptor_);
}

std::string FileReader::next() {
    std::string piece(std::min(left_, k_piece), '\0');
    ssize_t got = 0;
    do {
        got = ::pread(descriptor_, piece.data(), piece.size(), static_cast<off_t>(offset_));
    } while (got < 0 && errno == EINTR);
    piece.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    offset_ += piece.size();
    left_ -= piece.size();
    return piece;
}

}  // namespace bontot::http
