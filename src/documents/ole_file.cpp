#include "documents/ole_file.hpp"

#include <algorithm>
#include <cstdint>

namespace bontot::documents {
namespace {

constexpr std::size_t k_entry = 128;

std::uint32_t number_at(std::string_view bytes, std::size_t place, std::size_t length) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < length && place + i < bytes.size(); ++i)
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[place + i])) << (8 * i);
    return value;
}

/// The name in a directory entry; empty when these bytes are none.
std::string name_of(std::string_view entry) {
    const auto length = number_at(entry, 64, 2);  // in bytes, with the closing zero
    const auto type = number_at(entry, 66, 1);
    if (length < 4 || length > 64 || length % 2 != 0 || (type != 1 && type != 2 && type != 5)) return {};
    std::string name;
    for (std::size_t i = 0; i + 2 < length; i += 2) {
        if (entry[i + 1] != '\0' || entry[i] == '\0') return {};
        name += entry[i];
    }
    return number_at(entry, length - 2, 2) == 0 ? name : std::string();
}

}  // namespace

bool OleFile::is_one(std::string_view bytes) {
    return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

OleFile::OleFile(std::string_view bytes) : bytes_(bytes) {
    const std::size_t sector = std::size_t{1} << std::clamp<std::uint32_t>(number_at(bytes, 30, 2), 7, 16);
    for (std::size_t place = 512; place + k_entry <= bytes.size(); place += k_entry) {
        const auto entry = bytes.substr(place, k_entry);
        if (auto name = name_of(entry); !name.empty())
            starts_.emplace(std::move(name), (std::size_t{number_at(entry, 116, 4)} + 1) * sector);
    }
}

std::string_view OleFile::from(std::string_view name) const {
    const auto found = starts_.find(name);
    return found == starts_.end() || found->second >= bytes_.size() ? std::string_view() : bytes_.substr(found->second);
}

}  // namespace bontot::documents
