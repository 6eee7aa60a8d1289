#include "api/session_gate.hpp"

#include "http/cookies.hpp"

namespace bontot::api {

namespace {

constexpr std::string_view k_bearer = "Bearer ";

std::string_view cookie_name(const http::Request& request) {
    return request.secure ? "__Host-bontot" : "bontot";
}

http::CookieSettings settings_of(const http::Request& request) {
    http::CookieSettings settings;
    settings.secure = request.secure;
    settings.same_site = "Strict";
    return settings;
}

}  // namespace

std::optional<std::string_view> session_token(const http::Request& request) {
    return http::find_cookie(request.headers, cookie_name(request));
}

std::string session_cookie(const http::Request& request, std::string_view token) {
    return http::cookie_text(cookie_name(request), token, settings_of(request));
}

std::string no_session_cookie(const http::Request& request) {
    auto settings = settings_of(request);
    settings.lives = std::chrono::seconds(0);
    return http::cookie_text(cookie_name(request), "", settings);
}

core::Result<Caller> SessionGate::who(const http::Request& request, app::Transaction& records) {
    const auto header = request.headers.find("Authorization");
    if (header && header->starts_with(k_bearer)) {
        auto principal = app::who_asks_with_key(records, header->substr(k_bearer.size()));
        if (!principal) return tl::unexpected(principal.error());
        return Caller{std::move(*principal), std::nullopt, false};
    }
    const auto token = session_token(request);
    if (!token) return core::refuse(core::RefusalKind::forbidden, "access.sign_in_needed", {});
    auto asking = app::who_asks(records, *token);
    if (!asking) return tl::unexpected(asking.error());
    const bool old = access::seen_is_old(asking->session, records.now_ms());
    return Caller{asking->principal, std::move(*asking), old};
}

void SessionGate::answered(const Caller& caller) {
    if (!caller.seen_is_old) return;
    const auto marked = records_.change({caller.principal.name}, [&](app::Transaction& records) -> core::Result<void> {
        records.accounts().seen(caller.asking->session.id, records.now_ms());
        return {};
    });
    static_cast<void>(marked);  // where the database had no time, the next request does it
}

}  // namespace bontot::api
