// An open file or directory that closes itself.
#pragma once

#include <cerrno>
#include <unistd.h>
#include <utility>

namespace bontot::storage {

class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] bool is_open() const { return number_ >= 0; }

    /// 0, or the error: some file systems tell only here that the disk is full.
    [[nodiscard]] int close() {
        const int failed = ::close(number_) == 0 ? 0 : errno;
        number_ = -1;
        return failed;
    }

  private:
    int number_;
};

}  // namespace bontot::storage
