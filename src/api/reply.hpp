// What a handler answers: JSON with the version of what it shows, or bytes.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "core/result.hpp"
#include "http/message.hpp"

namespace bontot::api {

using Json = nlohmann::ordered_json;

struct Reply {
    Json body;                            ///< null: no body
    std::optional<std::int64_t> version;  ///< of the record shown: its ETag
    std::string location;                 ///< path of what was made
    http::Headers headers;                ///< further ones: cookies, a file's name
    std::optional<http::Body> content;    ///< instead of JSON; its Content-Type stands in `headers`
    bool secret = false;                  ///< shown once: never kept
    int status = 0;                       ///< 0: what the contract says
    std::function<void()> afterwards;     ///< when everything is written; not when a kept answer is given again
};

}  // namespace bontot::api
