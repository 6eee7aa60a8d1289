#include "api/kept_answers.hpp"

#include <algorithm>

#include "api/inside.hpp"
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

core::Checked<std::optional<Reply>> KeptAnswers::earlier(app::Transaction& records) const {
    if (key_.empty()) return std::nullopt;
    if (!is_key(key_)) return refused({core::RefusalKind::invalid, "request.key", {}, "Idempotency-Key"});
    const auto kept = records.answers().find(call_.principal.account, key_);
    if (!kept) return std::nullopt;
    if (kept->operation == call_.info().id && kept->request_hash == hash_of(call_)) return reply_of(*kept);
    return refused({core::RefusalKind::conflict, "request.key_reused", {}, "Idempotency-Key"});
}

core::Result<void> KeptAnswers::keep(app::Transaction& records, const Reply& reply) const {
    if (key_.empty()) return {};
    app::KeptAnswer answer;
    answer.account = call_.principal.account;
    answer.key = key_;
    answer.operation = call_.info().id;
    answer.request_hash = hash_of(call_);
    answer.status = reply.status != 0 ? reply.status : call_.info().status;
    answer.headers = head_of(reply).dump();
    if (!reply.body.is_null() && !reply.secret)
        answer.body = reply.body.dump(-1, ' ', false, Json::error_handler_t::replace);
    answer.created_at = records.now_ms();
    return records.answers().keep(answer);
}

core::Checked<Reply> KeptAnswers::change(const Admit& admit, const Work& work) const {
    auto& records = call_.services().records;
    const auto once = [&] {
        return inside([&](const app::Use& use) { return records.change(call_.actor(), use); },
                      [&](app::Transaction& transaction) -> core::Checked<Reply> {
                          if (auto admitted = admit(transaction); !admitted) return refused(admitted.error());
                          auto before = earlier(transaction);
                          if (!before) return tl::unexpected(before.error());
                          if (*before) return std::move(**before);
                          auto reply = work(transaction);
                          if (!reply) return reply;
                          if (auto kept = keep(transaction, *reply); !kept) return refused(kept.error());
                          return reply;
                      });
    };
    auto reply = once();
    // The same request came a moment earlier on another connection: its answer is there now.
    if (!reply && reply.error().front().code == "access.answered_already") reply = once();
    return reply;
}

}  // namespace bontot::api
