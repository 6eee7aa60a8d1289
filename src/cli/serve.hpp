// `bontot serve`: opens the records and puts the server together. The composition root of what answers over HTTP.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/place.hpp"
#include "http/tls.hpp"

namespace bontot::cli {

struct ServeOptions {
    PlaceOptions place;
    std::vector<std::string> listen;
    http::TlsFiles tls;  ///< empty = not encrypted
    std::vector<std::string> trusted_proxies;
    std::vector<std::string> metrics_readers;
    std::vector<std::string> limits;  ///< NAME=NUMBER
};
/// Returns when the server was told to stop.
int serve(const Console& console, const ServeOptions& options);

}  // namespace bontot::cli
