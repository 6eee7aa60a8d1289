// A part of a file, read piece by piece.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "http/message.hpp"

namespace bontot::http {

class FileReader {
  public:
    /// Throws std::runtime_error when the file is not there, is not a regular file, or is shorter than the part.
    explicit FileReader(const FilePart& part);
    ~FileReader();
    FileReader(const FileReader&) = delete;
    FileReader& operator=(const FileReader&) = delete;

    /// At most 64 kB; empty at the end, and when the file has become shorter meanwhile.
    [[nodiscard]] std::string next();
    [[nodiscard]] std::uint64_t left() const { return left_; }

  private:
    int descriptor_ = -1;
    std::uint64_t offset_;
    std::uint64_t left_;
};

}  // namespace bontot::http
