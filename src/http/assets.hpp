// Files for browsers that are compiled into the program (cmake/embed.cmake): compressed when it was built.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "http/message.hpp"

namespace bontot::http {

struct Asset {
    std::string_view path;  ///< "/index.html"
    std::string_view tag;   ///< beginning of the SHA-256 of its bytes
    std::string_view plain;
    std::string_view gzip;    ///< empty when it would not be smaller
    std::string_view brotli;  ///< the same
};

class Assets {
  public:
    /// `files` live as long as the program.
    explicit Assets(const std::vector<Asset>& files) : files_(files) {}

    /// The file that a GET asks for; "/" is the page of the web app. Nothing when there is no such file.
    [[nodiscard]] std::optional<Response> find(const Request& request) const;
    /// One file by its path, in the encoding that the request accepts.
    [[nodiscard]] std::optional<Response> file(std::string_view path, const Request& request) const;
    /// The page of the web app, which draws every address itself: its style elements carry a nonce that is made here.
    [[nodiscard]] std::optional<Response> page() const;
    /// Whether an address may be one that the web app draws: not a file, not in a folder of files.
    [[nodiscard]] static bool may_be_page(const Request& request);

  private:
    const std::vector<Asset>& files_;
};

/// By the ending of the name.
[[nodiscard]] std::string_view content_type_of(std::string_view path);

}  // namespace bontot::http
