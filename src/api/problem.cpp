#include "api/problem.hpp"

#include <algorithm>

#include "http/preferences.hpp"
#include "wording/catalogue.hpp"

namespace bontot::api {

using core::RefusalKind;

Json refusal_json(const core::Refusal& refusal, core::Language language) {
    Json error{{"code", refusal.code}, {"detail", wording::sentence(refusal.code, refusal.params, language)}};
    if (!refusal.place.empty()) error["field"] = refusal.place;
    return error;
}

int status_of(RefusalKind kind) {
    switch (kind) {
        case RefusalKind::invalid: return 400;
        case RefusalKind::forbidden: return 403;
        case RefusalKind::not_found: return 404;
        case RefusalKind::conflict:
        case RefusalKind::wrong_state: return 409;
        case RefusalKind::stale: return 412;
        case RefusalKind::too_large: return 413;
        case RefusalKind::unavailable: return 503;
    }
    return 500;
}

Json problem_json(const core::Refusals& refusals, core::Language language) {
    const auto& first = refusals.front();
    Json problem{{"type", "urn:bontot:problem:" + first.code},
                 {"title", wording::sentence(first.code, first.params, language)},
                 {"status", status_of(first.kind)},
                 {"code", first.code}};
    if (!first.place.empty()) problem["field"] = first.place;
    auto& params = problem["params"] = Json::object();
    for (const auto& [name, value] : first.params)
        params[name] = value;
    auto& errors = problem["errors"] = Json::array();
    for (const auto& refusal : refusals)
        errors.push_back(refusal_json(refusal, language));
    return problem;
}

http::Response problem_response(const core::Refusals& refusals, core::Language language) {
    return problem_response(status_of(refusals.front().kind), problem_json(refusals, language));
}

http::Response problem_response(int status, const Json& problem) {
    http::Response response;
    response.status = status;
    response.headers.set("Content-Type", "application/problem+json");
    response.headers.set("Cache-Control", "no-store");
    response.body = problem.dump(-1, ' ', false, Json::error_handler_t::replace);
    return response;
}

core::Language language_of(std::string_view accept_language) {
    const auto wanted = http::preferences(accept_language);
    const auto weight = [&](std::string_view language) {
        int most = 0;
        for (const auto& one : wanted) {
            if (one.name.substr(0, one.name.find('-')) == language) most = std::max(most, one.weight);
        }
        return most;
    };
    return weight("en") > weight("vi") ? core::Language::en : core::Language::vi;
}

core::Language language_of(const http::Request& request) {
    return language_of(request.headers.find("Accept-Language").value_or(""));
}

}  // namespace bontot::api
