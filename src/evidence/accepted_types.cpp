#include <algorithm>
#include <array>

#include "evidence/evidence.hpp"

namespace bontot::evidence {
namespace {

constexpr std::array<std::string_view, 15> k_accepted{
    "application/pdf",
    "application/msword",
    "application/vnd.ms-excel",
    "application/vnd.ms-powerpoint",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.spreadsheet",
    "text/plain",
    "image/jpeg",
    "image/png",
    "image/webp",
    "image/heic",
    "image/tiff",
};

}  // namespace

bool is_accepted(std::string_view media_type) {
    return std::find(k_accepted.begin(), k_accepted.end(), media_type) != k_accepted.end();
}

}  // namespace bontot::evidence
