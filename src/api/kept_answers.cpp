#include "api/kept_answers.hpp"

#include <algorithm>

#include "api/outcome.hpp"
#include "audit/sha256.hpp"

namespace bontot::api {

namespace {

constexpr std::size_t k_shortest_key = 8;
constexpr std::size_t k_longest_key = 100;

bool is_key(std::string_view text) {
    return text.size() >= k_shortest_key && text.size() <= k_longest_key &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7F; });
}

std::string hash_of(const Call& call) {
    return audit::sha256_of(call.request().path + '\n' + call.request().query + '\n' + call.request().body);
}

/// What a reply says beside its body.
Json head_of(const Reply& reply) {
    Json head{{"location", reply.location}};
    if (reply.version) head["version"] = *reply.version;
    return head;
}

Reply reply_of(const app::KeptAnswer& kept) {
    Reply reply;
    reply.status = kept.status;
    const auto head = Json::parse(kept.headers);
    reply.location = head.at("location");
    if (head.contains("version")) reply.version = head.at("version").get<std::int64_t>();
    if (!kept.body.empty()) reply.body = Json::parse(kept.body);
    return reply;
}

}  // namespace

KeptAnswers::KeptAnswers(const Call& call) : call_(call) {
    if (call.request().method != http::Method::post || call.principal.account.empty()) return;
    key_ = call.request().headers.find("Idempotency-Key").value_or("");
}

core::Checked<Reply> KeptAnswers::once(app::Transaction& records,
                                       const std::function<core::Checked<Reply>()>& work) const {
    if (key_.empty()) return work();
    if (!is_key(key_)) return refused({core::RefusalKind::invalid, "request.key", {}, "Idempotency-Key"});
    const auto hash = hash_of(call_);
    if (const auto kept = records.answers().find(call_.principal.account, key_)) {
        if (kept->operation == call_.info().id && kept->request_hash == hash) return reply_of(*kept);
        return refused({core::RefusalKind::conflict, "request.key_reused", {}, "Idempotency-Key"});
    }
    auto reply = work();
    if (!reply) return reply;
    app::KeptAnswer answer;
    answer.account = call_.principal.account;
    answer.key = key_;
    answer.operation = call_.info().id;
    answer.request_hash = hash;
    answer.status = reply->status != 0 ? reply->status : call_.info().status;
    answer.headers = head_of(*reply).dump();
    if (!reply->body.is_null() && !reply->secret)
        answer.body = reply->body.dump(-1, ' ', false, Json::error_handler_t::replace);
    answer.created_at = records.now_ms();
    if (const auto done = records.answers().keep(answer); !done) return refused(done.error());
    return reply;
}

}  // namespace bontot::api
