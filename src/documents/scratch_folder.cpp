#include "documents/scratch_folder.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdlib.h>
#include <utility>

namespace bontot::documents {

namespace {

tl::unexpected<core::Refusal> unavailable() {
    return core::refuse(core::RefusalKind::unavailable, "workbook.no_scratch_folder");
}

}  // namespace

core::Result<ScratchFolder> ScratchFolder::make() {
    std::error_code fault;
    const auto base = std::filesystem::temp_directory_path(fault);
    auto pattern = (fault ? std::filesystem::path("/tmp") : base) / "bontot-XXXXXX";
    auto path = pattern.string();
    if (mkdtemp(path.data()) == nullptr) return unavailable();  // mode 0700
    return ScratchFolder(std::move(path));
}

ScratchFolder::ScratchFolder(ScratchFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

core::Result<std::string> ScratchFolder::read(const std::string& name) const {
    std::ifstream in(file(name), std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (!in && !in.eof()) return unavailable();
    return bytes;
}

}  // namespace bontot::documents
