// The zip file that a document is, taken apart with care: it comes from outside and may be anything. Bytes are counted
// while they are inflated; what the file says about its own sizes is a hint and nothing more.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"

namespace bontot::documents {

struct PackageLimits {
    std::size_t file_bytes = 32'000'000;
    std::size_t entries = 2'000;
    std::size_t part_bytes = 160'000'000;   ///< one part, inflated
    std::size_t total_bytes = 240'000'000;  ///< all parts read, inflated
    std::size_t ratio = 200;                ///< inflated : stored, for a part above `ratio_from_bytes`
    std::size_t ratio_from_bytes = 1'000'000;
};

inline constexpr PackageLimits k_package_limits{};

class ZipPackage {
  public:
    using Parts = std::map<std::string, std::uint64_t, std::less<>>;  ///< lower-case name → place in the archive

    /// Refuses what is no whole zip file, has encrypted parts, two of one name, or more than `limits` allow.
    /// `bytes` must outlive the package.
    [[nodiscard]] static core::Result<ZipPackage> open(std::string_view bytes, const PackageLimits& limits);

    [[nodiscard]] const Parts& parts() const { return parts_; }
    /// The names as they are written in the archive, in its order.
    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
    [[nodiscard]] bool has(std::string_view part) const;
    /// How many parts lie in `folder` ("xl/media/").
    [[nodiscard]] std::size_t count_in(std::string_view folder) const;
    /// The inflated bytes of `part` ("xl/workbook.xml"; names ignore case, as the formats demand).
    [[nodiscard]] core::Result<std::string> read(std::string_view part);
    /// Its first bytes, `bytes` at most.
    [[nodiscard]] core::Result<std::string> head(std::string_view part, std::size_t bytes);

  private:
    struct Archive;
    struct Close {
        void operator()(Archive* archive) const;
    };
    ZipPackage() = default;
    [[nodiscard]] core::Result<void> list_parts();
    [[nodiscard]] core::Result<std::string> inflate(std::uint64_t entry, std::uint64_t most, std::string_view part);

    std::unique_ptr<Archive, Close> archive_;
    Parts parts_;
    std::vector<std::string> names_;
    PackageLimits limits_;
    std::size_t file_bytes_ = 0;
    std::size_t inflated_ = 0;
};

}  // namespace bontot::documents
