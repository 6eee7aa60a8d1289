// Somebody at the public interface of a demonstration: signs in by its door and asks as a browser does.
#pragma once

#include <stdexcept>
#include <string>

#include <nlohmann/json.hpp>

#include "cli/serve_application.hpp"

namespace bontot::cli {

using Json = nlohmann::json;

/// The interface answered otherwise than the play expects: its script does not fit the rules.
class PlayFault : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

class Visitor {
  public:
    Visitor(const ServeApplication& office, std::string login) : office_(office), login_(std::move(login)) {}

    /// `path` behind /api/v1. Every answer but a success is a PlayFault.
    [[nodiscard]] Json get(const std::string& path);
    /// Over what was read by the last get().
    Json post_over_read(const std::string& path, const Json& body);
    Json post(const std::string& path, const Json& body);
    /// Names the version that was read.
    Json post(const std::string& path, const Json& body, std::int64_t version);
    /// What the rules may refuse without a fault of the play: the answer, or the code of the refusal.
    struct Tried {
        Json body;
        std::string refusal;
    };
    Tried try_post(const std::string& path, const Json& body);
    void drop(const std::string& path);
    Json put(const std::string& path, const Json& body, std::int64_t version);
    /// The bytes of an answer that is no JSON.
    [[nodiscard]] std::string fetch(const std::string& path);

  private:
    [[nodiscard]] http::Response ask(http::Method method, const std::string& path, const Json* body,
                                     const std::string& etag);
    [[nodiscard]] http::Response answer(http::Method method, const std::string& path, const Json* body,
                                        const std::string& etag);
    [[nodiscard]] http::Response expect_success(http::Response response, const std::string& path,
                                                const std::string& body) const;
    void sign_in();

    const ServeApplication& office_;
    std::string login_;
    std::string cookie_;
    std::string read_;  ///< ETag of the last get()
};

}  // namespace bontot::cli
