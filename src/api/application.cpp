#include "api/application.hpp"

#include "api/address.hpp"
#include "api/inside.hpp"
#include "api/kept_answers.hpp"
#include "api/problem.hpp"
#include "api/scope.hpp"
#include "api/versions.hpp"

namespace bontot::api {

namespace {

using core::Checked;
using core::Refusal;
using core::RefusalKind;
using core::Refusals;
using core::Result;

tl::unexpected<Refusals> all(Refusal refusal) {
    return tl::unexpected(Refusals{std::move(refusal)});
}

http::Response no_such_address(const http::Request& request, const Route& route) {
    const auto language = language_of(request);
    if (route.allowed.empty())
        return problem_response({Refusal{RefusalKind::not_found, "request.no_such_address", {}, ""}}, language);
    std::string allowed;
    for (const auto method : route.allowed)
        allowed += (allowed.empty() ? "" : ", ") + std::string(core::name_in(http::k_methods, method));
    auto problem =
        problem_json({Refusal{RefusalKind::invalid, "request.method", {{"allowed", allowed}}, ""}}, language);
    problem["status"] = 405;
    auto response = problem_response(405, problem);
    response.headers.set("Allow", allowed);
    return response;
}

bool has_media_type(const http::Request& request, std::string_view wanted) {
    const auto header = request.headers.find("Content-Type").value_or("");
    return header.substr(0, header.find(';')) == wanted;
}

/// What a page does by itself, nobody sitting before it, must not keep its session from going idle.
bool is_somebodys_act(const http::Request& request, const http::Response& response) {
    return !std::holds_alternative<std::shared_ptr<http::EventSource>>(response.body) &&
           request.headers.find("X-Bontot-Request") != "background";
}

/// Nobody stands behind the request, or not yet.
bool is_nobody(std::string_view code) {
    return code == "access.sign_in_needed" || code == "access.second_factor_needed" || code == "access.key_refused";
}

/// The record that an edit is about: its own address, or the nearest above it that shows something.
Route record_of(std::string_view path) {
    while (true) {
        auto found = route(http::Method::get, path);
        if (found.operation != nullptr && found.operation->handler != nullptr) return found;
        const auto slash = path.rfind('/');
        if (slash == std::string_view::npos || slash == 0) return {};
        path = path.substr(0, slash);
    }
}

}  // namespace

Application::Application(Services services, Gate& gate) : services_(services), gate_(gate) {
    schemas_.reserve(k_operation_count);
    for (const auto& operation : operations()) {
        Schemas schemas{Schema(operation.path_schema), Schema(operation.query_schema), std::nullopt};
        if (!operation.body_schema.empty()) schemas.body.emplace(operation.body_schema);
        schemas_.push_back(std::move(schemas));
    }
}

const OperationInfo* Application::operation_of(http::Method method, std::string_view path) {
    return route(method, path).operation;
}

http::Response Application::handle(const http::Request& request) const {
    auto found = route(request.method, request.path);
    if (found.operation == nullptr) return no_such_address(request, found);
    Call call(request, *found.operation, services_);
    call.path_values = std::move(found.values);
    call.language = language_of(request);
    Caller caller;
    auto reply = answer(call, caller);
    if (reply && reply->afterwards) reply->afterwards();
    auto response = reply ? response_of(call, std::move(*reply)) : problem_of(call, reply.error());
    response.operation = call.info().id;
    if (response.status < 400 && call.info().method != http::Method::get) services_.changes.poke();
    if (is_somebodys_act(request, response)) gate_.answered(caller);
    return response;
}

/// Who asks, and may they? What they sent is looked at only then.
Result<void> Application::admit(Call& call, app::Transaction& records, Caller& caller) const {
    auto found = gate_.who(call.request(), records);
    if (found) {
        caller = std::move(*found);
        call.principal = caller.principal;
        call.asking = caller.asking;
    }
    if (auto own = refuse_forged(call.request(), call.asking.has_value()); !own) return own;
    if (call.info().is_public) return {};
    if (!found) return tl::unexpected(found.error());
    return authorise(call, records);
}

Checked<void> Application::understand(Call& call) const {
    const auto& info = call.info();
    const auto& schemas = schemas_[static_cast<std::size_t>(info.operation)];
    Input path = Input::object();
    for (const auto& [name, value] : call.path_values)
        path[name] = value;
    // A path that cannot be an address is none.
    if (!schemas.path.check(path)) return all({RefusalKind::not_found, "request.no_such_address", {}, ""});

    auto query = query_values(call.request().query, schemas.query.description());
    if (!query) return all(query.error());
    if (auto good = schemas.query.check(*query); !good) return good;
    call.query = std::move(*query);

    if (info.if_match) {
        const auto version = if_match(call.request());
        if (!version) return all(version.error());
        call.version = *version;
    }
    if (info.body_type.empty()) {
        if (!call.request().body.empty()) return all({RefusalKind::invalid, "request.no_body_expected", {}, ""});
        return {};
    }
    if (static_cast<std::int64_t>(call.request().body.size()) > info.largest_body) {
        return all(
            {RefusalKind::too_large, "request.body_too_large", {{"allowed", std::to_string(info.largest_body)}}, ""});
    }
    if (!schemas.body) return {};
    if (!has_media_type(call.request(), info.body_type)) {
        return all(
            {RefusalKind::invalid, "request.media_type", {{"allowed", std::string(info.body_type)}}, "Content-Type"});
    }
    auto body = parse_json(call.request().body);
    if (!body) return all(body.error());
    if (auto good = schemas.body->check(*body); !good) return good;
    call.body = std::move(*body);
    return {};
}

Checked<Reply> Application::answer_reading(Call& call, Caller& caller) const {
    return inside([&](const app::Use& use) { return services_.records.read(use); },
                  [&](app::Transaction& records) -> Checked<Reply> {
                      if (auto may_enter = admit(call, records, caller); !may_enter) return all(may_enter.error());
                      if (auto understood = understand(call); !understood) return tl::unexpected(understood.error());
                      return call.info().handler(call, records);
                  });
}

Checked<Reply> Application::answer_changing(Call& call) const {
    const KeptAnswers kept(call);
    // Asked again where it counts: rights and records may have changed since.
    return kept.change([&](app::Transaction& records) { return authorise(call, records); },
                       [&](app::Transaction& records) { return call.info().handler(call, records); });
}

Checked<Reply> Application::answer(Call& call, Caller& caller) const {
    const auto& info = call.info();
    if (info.handler != nullptr && !info.changes) return answer_reading(call, caller);
    const auto admitted =
        services_.records.read([&](app::Transaction& records) { return admit(call, records, caller); });
    if (!admitted) return all(admitted.error());
    if (auto understood = understand(call); !understood) return tl::unexpected(understood.error());
    return info.own_transaction != nullptr ? info.own_transaction(call) : answer_changing(call);
}

http::Response Application::response_of(const Call& call, Reply reply) const {
    http::Response response;
    response.status = reply.status != 0 ? reply.status : call.info().status;
    response.headers = std::move(reply.headers);
    if (!response.headers.find("Cache-Control")) response.headers.set("Cache-Control", "no-store");
    if (reply.version) response.headers.set("ETag", etag_of(*reply.version));
    if (!reply.location.empty()) response.headers.set("Location", reply.location);
    if (reply.content) {
        response.body = std::move(*reply.content);
    } else if (!reply.body.is_null()) {
        response.headers.set("Content-Type", "application/json");
        response.body = reply.body.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    return response;
}

/// Both versions: what was sent, and what stands there now.
void Application::add_current(const Call& call, Json& problem) const {
    const auto found = record_of(call.request().path);
    if (found.operation == nullptr) return;
    Call look(call.request(), *found.operation, services_);
    look.path_values = found.values;
    look.query = Input::object();
    look.principal = call.principal;
    look.language = call.language;
    const auto reply = inside([&](const app::Use& use) { return services_.records.read(use); },
                              [&](app::Transaction& records) -> Checked<Reply> {
                                  if (auto may_see = authorise(look, records); !may_see) return all(may_see.error());
                                  return found.operation->handler(look, records);
                              });
    if (!reply) return;
    problem["current"] = reply->body;
    if (reply->version) problem["current_version"] = etag_of(*reply->version);
    problem["sent"] = call.body;
}

http::Response Application::problem_of(const Call& call, const Refusals& refusals) const {
    auto problem = problem_json(refusals, call.language);
    const auto& first = refusals.front();
    int status = status_of(first.kind);
    if (is_nobody(first.code)) status = 401;
    if (first.code == "request.if_match_needed") status = 428;
    if (first.code == "request.media_type") status = 415;
    if (first.code == "sign_in.wait") status = 429;
    problem["status"] = status;
    problem["request"] = call.request().id;
    if (first.kind == RefusalKind::stale && call.info().if_match) add_current(call, problem);
    auto response = problem_response(status, problem);
    if (status == 401) response.headers.set("WWW-Authenticate", "Bearer");
    return response;
}

}  // namespace bontot::api
