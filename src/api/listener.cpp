#include "api/listener.hpp"

#include "http/events.hpp"

namespace bontot::api {

namespace {

/// Only what the gate looks at: a stream lives long, and there may be many.
http::Request showing_who(const http::Request& request) {
    http::Request kept;
    kept.path = request.path;
    kept.address = request.address;
    kept.secure = request.secure;
    for (const auto* name : {"Authorization", "Cookie"}) {
        if (const auto value = request.headers.find(name)) kept.headers.set(name, std::string(*value));
    }
    return kept;
}

}  // namespace

Listener::Listener(ChangeFeed& feed, const http::Request& request, access::Principal principal, std::int64_t last)
    : feed_(feed),
      request_(showing_who(request)),
      account_(principal.account),
      principal_(std::move(principal)),
      told_(last) {}

void Listener::start(http::EventOutlet outlet) {
    outlet_ = std::move(outlet);
    outlet_.send(http::event_text("ready", "{}", std::to_string(told_)));
    feed_.add(shared_from_this());
}

void Listener::stop() {
    feed_.remove(this);
}

void Listener::is_still(access::Principal principal, std::chrono::steady_clock::time_point ask_again) {
    principal_ = std::move(principal);
    ask_again_ = ask_again;
}

void Listener::tell(const std::string& text, std::int64_t upto) {
    told_ = upto;
    if (!text.empty()) outlet_.send(text);
}

}  // namespace bontot::api
