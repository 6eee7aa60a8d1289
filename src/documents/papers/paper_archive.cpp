#include "documents/papers/paper_archive.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include <zip.h>

namespace bontot::documents {
namespace {

tl::unexpected<core::Refusal> not_written() {
    return core::refuse(core::RefusalKind::unavailable, "template.not_written");
}

/// Names are those of bodies: what would be a folder in an archive is none.
std::string safe(std::string name) {
    std::replace_if(
        name.begin(), name.end(),
        [](char c) { return c == '/' || c == '\\' || c == ':' || static_cast<unsigned char>(c) < ' '; }, '-');
    return name;
}

bool add_file(zip_t* zip, const std::string& name, const std::string& path) {
    zip_source_t* source = zip_source_file(zip, path.c_str(), 0, -1);
    if (source == nullptr) return false;
    const auto index = zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    // A Word file is packed already.
    return zip_set_file_compression(zip, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0) == 0;
}

}  // namespace

core::Result<PaperArchive> PaperArchive::make() {
    auto folder = ScratchFolder::make();
    if (!folder) return tl::unexpected(folder.error());
    return PaperArchive(std::move(*folder));
}

core::Result<void> PaperArchive::add(std::string name, std::string_view bytes) {
    name = safe(std::move(name));
    if (std::find(names_.begin(), names_.end(), name) != names_.end())
        name.insert(std::min(name.rfind('.'), name.size()), " " + std::to_string(names_.size() + 1));
    std::ofstream out(place(names_.size()), std::ios::binary);
    out << bytes;
    out.close();
    if (!out) return not_written();
    names_.push_back(std::move(name));
    return {};
}

core::Result<void> PaperArchive::finish() {
    zip_t* zip = zip_open(path().c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    if (zip == nullptr) return not_written();
    bool good = true;
    for (std::size_t i = 0; good && i < names_.size(); ++i)
        good = add_file(zip, names_[i], place(i));
    if (!good || zip_close(zip) != 0) {
        zip_discard(zip);
        return not_written();
    }
    for (std::size_t i = 0; i < names_.size(); ++i)
        std::remove(place(i).c_str());
    std::error_code fault;
    bytes_ = std::filesystem::file_size(path(), fault);
    if (fault) return not_written();
    return {};
}

}  // namespace bontot::documents
