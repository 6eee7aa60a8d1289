#include "documents/papers/package_writer.hpp"

#include <algorithm>

#include <zip.h>

namespace bontot::documents {
namespace {

tl::unexpected<core::Refusal> not_written() {
    return core::refuse(core::RefusalKind::unavailable, "template.not_written");
}

/// 1 January 1980, the first day that a zip file can name.
constexpr zip_uint16_t k_first_day = 0x21;

bool add_part(zip_t* zip, const std::string& name, const std::string& bytes) {
    zip_source_t* source = zip_source_buffer(zip, bytes.data(), bytes.size(), 0);
    if (source == nullptr) return false;
    const auto index = zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    return zip_file_set_dostime(zip, static_cast<zip_uint64_t>(index), 0, k_first_day, 0) == 0;
}

/// All that was written to `source`.
std::string content_of(zip_source_t* source) {
    std::string bytes;
    zip_stat_t stat;
    if (zip_source_open(source) != 0) return bytes;
    if (zip_source_stat(source, &stat) == 0) {
        bytes.resize(stat.size);
        const auto read = zip_source_read(source, bytes.data(), bytes.size());
        bytes.resize(read < 0 ? 0 : static_cast<std::size_t>(read));
    }
    zip_source_close(source);
    return bytes;
}

}  // namespace

core::Result<std::string> PackageWriter::finish() {
    std::stable_sort(parts_.begin(), parts_.end(), [](const Part& a, const Part& b) {
        const auto rank = [](const Part& part) { return part.name == "[Content_Types].xml" ? 0 : 1; };
        return rank(a) < rank(b);
    });
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    if (target == nullptr) return not_written();
    zip_source_keep(target);  // its bytes are wanted when the archive is closed
    zip_t* zip = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    if (zip == nullptr) {
        zip_source_free(target);
        zip_source_free(target);
        return not_written();
    }
    const bool added = std::all_of(parts_.begin(), parts_.end(),
                                   [zip](const Part& part) { return add_part(zip, part.name, part.bytes); });
    if (!added || zip_close(zip) != 0) {
        zip_discard(zip);
        zip_source_free(target);
        return not_written();
    }
    auto bytes = content_of(target);
    zip_source_free(target);
    if (bytes.empty()) return not_written();
    return bytes;
}

}  // namespace bontot::documents
