#include "cli/serve.hpp"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "api/problem.hpp"
#include "cli/housekeeping.hpp"
#include "cli/program.hpp"
#include "cli/serve_application.hpp"
#include "cli/web_files.hpp"
#include "core/text.hpp"
#include "http/assets.hpp"
#include "http/notify.hpp"
#include "http/server.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

namespace {

using core::Result;

constexpr const char* k_default_place = "127.0.0.1:8080";
constexpr std::string_view k_api = "/api/";
constexpr auto k_first_tidying = std::chrono::minutes(1);
constexpr auto k_tidying = std::chrono::hours(24);
constexpr auto k_first_reminding = std::chrono::seconds(1);
constexpr auto k_reminding = std::chrono::minutes(10);

/// Files and connections that the program may have open: as many as the system allows.
std::size_t raise_descriptor_limit() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 1'024;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    getrlimit(RLIMIT_NOFILE, &limit);
    return limit.rlim_cur;
}

Result<http::AddressSet> addresses(const std::vector<std::string>& texts, const char* option) {
    http::AddressSet set;
    for (const auto& text : texts) {
        if (!set.add(text)) return core::invalid("serve.address_not_understood", {{"found", text}}, option);
    }
    return set;
}

Result<http::Limits> limits_of(const std::vector<std::string>& texts) {
    http::Limits limits;
    for (const auto& text : texts) {
        const auto equals = std::min(text.find('='), text.size());
        if (http::set_limit(limits, text.substr(0, equals), text.substr(std::min(equals + 1, text.size())))) continue;
        return core::invalid("serve.limit_not_understood",
                             {{"found", text}, {"allowed", core::join(http::limit_names())}}, "--limit");
    }
    return limits;
}

/// What systemd hands over; else, or beside that when asked for, sockets made here.
Result<std::vector<http::Listener>> listeners_of(const std::vector<std::string>& places) {
    std::vector<http::Listener> listeners;
    for (const int descriptor : http::inherited_sockets())
        listeners.emplace_back(descriptor);
    auto wanted = places;
    if (wanted.empty() && listeners.empty()) wanted.emplace_back(k_default_place);
    for (const auto& place : wanted) {
        auto listener = http::listen_at(place);
        if (!listener) return tl::unexpected(listener.error());
        listeners.push_back(std::move(*listener));
    }
    return listeners;
}

std::string sentence_of(const http::Problem& problem) {
    const auto code = "http." + std::to_string(problem.status);
    if (!wording::has_sentence(code)) return "";
    if (!problem.accept_language.empty()) return wording::sentence(code, {}, api::language_of(problem.accept_language));
    // What language the caller speaks was not said, or had not been read yet.
    return wording::sentence(code, {}, core::Language::vi) + " / " + wording::sentence(code, {}, core::Language::en);
}

http::Response not_found(const http::Request& request) {
    const http::Problem problem{404, request.id, request.headers.find("Accept-Language").value_or("")};
    auto response = http::problem_response(problem, sentence_of(problem));
    response.operation = "not_found";
    return response;
}

/// Whether the database answers a question.
bool answers(storage::Database& database) {
    return database
        .read([](storage::Connection& connection) -> Result<void> {
            connection.each("select 1", [](const storage::Row&) {});
            return {};
        })
        .has_value();
}

Result<http::ServerOptions> server_options(const ServeOptions& options) {
    http::ServerOptions made;
    auto limits = limits_of(options.limits);
    if (!limits) return tl::unexpected(limits.error());
    made.limits = *limits;
    const auto descriptors = raise_descriptor_limit();
    constexpr std::size_t k_for_files = 200;  // the database, evidence, libraries
    if (descriptors > 2 * k_for_files)
        made.limits.connections = std::min(made.limits.connections, descriptors - k_for_files);
    auto proxies = addresses(options.trusted_proxies, "--trusted-proxy");
    if (!proxies) return tl::unexpected(proxies.error());
    made.trusted_proxies = std::move(*proxies);
    auto readers = addresses(options.metrics_readers, "--metrics-from");
    if (!readers) return tl::unexpected(readers.error());
    made.metrics_readers = std::move(*readers);
    if (!options.tls.certificate.empty()) made.tls = options.tls;
    made.sentence = sentence_of;
    return made;
}

/// A body is as large as its operation says; elsewhere nothing is sent, and our own files are quickly there.
http::Allowance allowance(const http::Request& request) {
    const auto* operation = api::Application::operation_of(request.method, request.path);
    if (operation == nullptr) return {0, true};
    return {static_cast<std::size_t>(operation->largest_body), operation->is_quick()};
}

void tidy(ServeApplication& application, http::Log& log) {
    try {
        const auto removed = application.tidy();
        log.event("tidied", {{"removed", removed ? std::to_string(*removed) : "0"},
                             {"fault", removed ? "" : removed.error().code}});
    } catch (const std::exception& fault) {
        log.event("exception", {{"type", "tidy"}, {"what", http::without_values(fault.what())}});
    }
}

void remind(ServeApplication& application, http::Log& log) {
    try {
        const auto posted = application.remind();
        if (posted && *posted == 0) return;
        log.event("reminded",
                  {{"letters", posted ? std::to_string(*posted) : "0"}, {"fault", posted ? "" : posted.error().code}});
    } catch (const std::exception& fault) {
        log.event("exception", {{"type", "remind"}, {"what", http::without_values(fault.what())}});
    }
}

/// Tells where the server is reached; warns where others can listen in.
void announce(const Console& console, const std::vector<std::string>& names, bool encrypted, bool open_to_others) {
    for (const auto& name : names) {
        const auto scheme = name.starts_with("unix:") ? "" : encrypted ? "https://" : "http://";
        console.out << wording::sentence("serve.listening", {{"address", scheme + name}}, console.language) << '\n';
    }
    if (open_to_others && !encrypted)
        console.err << wording::sentence("serve.not_encrypted", {}, console.language) << '\n';
    console.out.flush();
}

}  // namespace

int serve(const Console& console, const ServeOptions& options) {
    umask(0077);  // what this process makes holds what people are rated
    auto place = Place::open(options.place);
    if (!place) return console.refuse(place.error());
    http::Log log(STDERR_FILENO);
    auto application = ServeApplication::make(*place, options.place, log);
    if (!application) return console.refuse(application.error());
    const auto first_code = (*application)->first_code();
    if (!first_code) return console.refuse(first_code.error());
    auto made = server_options(options);
    if (!made) return console.refuse(made.error());
    auto listeners = listeners_of(options.listen);
    if (!listeners) return console.refuse(listeners.error());

    std::vector<std::string> names;
    bool open_to_others = false;
    for (const auto& listener : *listeners) {
        names.push_back(listener.name());
        open_to_others = open_to_others || !listener.is_local();
    }
    const bool encrypted = made->tls.has_value();
    made->ready = [&] { return answers(place->database()); };
    made->started = [&] {
        announce(console, names, encrypted, open_to_others && made->trusted_proxies.empty());
        if (*first_code) {
            console.out << wording::sentence("serve.first_code", {{"code", **first_code}}, console.language) << '\n';
            console.out.flush();
        }
        log.event("started", {{"version", k_version}});
    };
    made->reload = [&] {
        const auto done = (*application)->reload_plans();
        log.event("plans_reloaded", {{"fault", done ? "" : done.error().code}});
    };
    made->allowance = allowance;
    const http::Assets assets(web_files());
    const auto handler = [&](const http::Request& request) {
        if (request.path.starts_with(k_api)) return (*application)->handle(request);
        auto found = assets.find(request);
        if (!found && http::Assets::may_be_page(request)) found = assets.page();
        return found ? std::move(*found) : not_found(request);
    };
    auto server = http::Server::make(*made, handler, log);
    if (!server) return console.refuse(server.error());
    const Housekeeping housekeeping(k_first_tidying, k_tidying, [&] { tidy(**application, log); });
    const Housekeeping reminding(k_first_reminding, k_reminding, [&] { remind(**application, log); });
    const bool whole = (*server)->run(std::move(*listeners));
    log.event("stopped", {{"whole", whole ? "yes" : "no"}});
    if (whole) return k_done;
    // A handler that does not end would hold up the program for ever: the database stands a sudden end.
    console.out.flush();
    usleep(100'000);  // for the log
    std::_Exit(k_done);
}

}  // namespace bontot::cli
