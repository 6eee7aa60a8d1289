// Zip files made by hand, for workbooks that no program would write.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <zip.h>

namespace bontot::tests {

using ZipParts = std::vector<std::pair<std::string, std::string>>;

inline std::string zip_file(const ZipParts& parts, const char* password = nullptr) {
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(target);
    zip_t* zip = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    if (zip == nullptr) throw std::runtime_error("cannot make a zip file");
    for (const auto& [name, content] : parts) {
        auto* source = zip_source_buffer(zip, content.data(), content.size(), 0);
        const auto index = zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (password != nullptr) {
            zip_file_set_encryption(zip, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password);
        }
    }
    if (zip_close(zip) != 0) throw std::runtime_error("cannot write a zip file");
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

}  // namespace bontot::tests
