#include "contract/small_disk.hpp"

#include <fstream>
#include <stdexcept>
#include <sys/mount.h>

namespace bontot::contract {

SmallDisk::SmallDisk(std::size_t bytes)
    : bytes_(bytes),
      mounted_(mount("tmpfs", path().c_str(), "tmpfs", 0, ("size=" + std::to_string(bytes)).c_str()) == 0) {}

SmallDisk::~SmallDisk() {
    if (mounted_) umount2(path().c_str(), MNT_DETACH);
}

void SmallDisk::make_read_only(bool read_only) {
    const auto size = "size=" + std::to_string(bytes_);
    if (mount("tmpfs", path().c_str(), "tmpfs", MS_REMOUNT | (read_only ? static_cast<unsigned long>(MS_RDONLY) : 0UL),
              size.c_str()) != 0)
        throw std::runtime_error("cannot be mounted again");
}

void SmallDisk::occupy(std::size_t bytes) {
    std::ofstream ballast(path() / "ballast");
    ballast << std::string(bytes, 'x') << std::flush;
    if (!ballast) throw std::runtime_error("no room for the ballast");
}

void SmallDisk::release() {
    std::filesystem::remove(path() / "ballast");
}

}  // namespace bontot::contract
