// A disk of its own for a test, small enough to be filled: a tmpfs, which only root can mount.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "contract/engines.hpp"

namespace bontot::contract {

class SmallDisk {
  public:
    explicit SmallDisk(std::size_t bytes);
    ~SmallDisk();
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    /// False when this user may not mount: the test is then skipped.
    [[nodiscard]] bool mounted() const { return mounted_; }
    [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }
    void make_read_only(bool read_only);
    /// Takes `bytes` of the room until release() is called.
    void occupy(std::size_t bytes);
    void release();

  private:
    TemporaryFolder folder_;
    std::size_t bytes_;
    bool mounted_;
};

}  // namespace bontot::contract
