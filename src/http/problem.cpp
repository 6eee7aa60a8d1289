#include "http/problem.hpp"

#include <fmt/format.h>

#include "http/log.hpp"
#include "http/status.hpp"

namespace bontot::http {

Response problem_response(const Problem& problem, const std::string& detail) {
    Response response;
    response.status = problem.status;
    response.headers.set("Content-Type", "application/problem+json");
    auto text = fmt::format(R"({{"type":"about:blank","title":{},"status":{})", json_string(phrase_of(problem.status)),
                            problem.status);
    if (!detail.empty()) text += fmt::format(R"(,"detail":{})", json_string(detail));
    if (!problem.id.empty())
        text += fmt::format(R"(,"instance":{})", json_string(fmt::format("urn:bontot:request:{}", problem.id)));
    response.body = text + "}";
    return response;
}

}  // namespace bontot::http
