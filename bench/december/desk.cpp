#include "december/desk.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace bontot::december {

using nlohmann::json;

namespace {

constexpr int k_year = 2026;
constexpr const char* k_indicator = "1.1";  // judged, of every cell, under the default plan
constexpr std::size_t k_file_bytes = 4'096;

std::string day_of_plan(std::size_t number) {
    return fmt::format("{}-{:02}-{:02}", k_year, 1 + number / 28 % 12, 1 + number % 28);
}

std::string version_tag(std::int64_t version) {
    return fmt::format("\"{}\"", version);
}

std::int64_t version_of(const Answer& answer) {
    return answer.etag.size() > 2 ? std::stoll(answer.etag.substr(1)) : -1;
}

}  // namespace

Desk::Desk(asio::any_io_executor executor, unsigned short port, unsigned number, Secretary secretary, Tally& tally)
    : client_(std::move(executor), port, number),
      secretary_(std::move(secretary)),
      tally_(tally),
      random_(number),
      number_(number) {}

unsigned Desk::draw(unsigned below) {
    return static_cast<unsigned>(random_() % below);
}

std::chrono::milliseconds Desk::pause(std::chrono::milliseconds mean) {
    return std::chrono::milliseconds(draw(static_cast<unsigned>(2 * mean.count()) + 1));
}

std::string Desk::unit_path(const std::string& rest) const {
    return "/units/" + secretary_.cell + rest;
}

Question Desk::question(std::string method, std::string path, std::string body, Headers headers) {
    return {std::move(method), std::move(path), secretary_.token, std::move(body), std::move(headers)};
}

asio::awaitable<Answer> Desk::ask(Work work, unsigned expected, Question question) {
    const auto what = question.method + " " + (question.path.find("/units/") == 0 ? question.path.substr(33) : "…");
    auto answer = co_await client_.ask(std::move(question));
    if (counts_) tally_.answered(work, answer.took);
    if (answer.status == expected) co_return answer;
    tally_.error(fmt::format("{}: {} {}", what, answer.status, answer.body.substr(0, 200)));
    co_return Answer{};
}

asio::awaitable<void> Desk::prepare() {
    auto roll = question("GET", unit_path(fmt::format("/roll?day={}", day_of_plan(0))));
    const auto people = co_await ask(Work::reading, 200, std::move(roll));
    if (people.status == 0) co_return;
    for (const auto& line : json::parse(people.body).at("members"))
        members_.push_back(line.at("id"));
    co_await plan_meeting(false);
    auto open = question("GET", "/meetings/" + meeting_);
    const auto meeting = co_await ask(Work::reading, 200, std::move(open));
    if (meeting.status == 0) co_return;
    auto step =
        question("PUT", "/meetings/" + meeting_ + "/state", R"({"state": "prepared"})", {{"If-Match", meeting.etag}});
    const auto prepared = co_await ask(Work::writing, 200, std::move(step));
    meeting_version_ = version_of(prepared);
    auto roll_call = question("GET", "/meetings/" + meeting_ + "/roll-call");
    const auto part = co_await ask(Work::reading, 200, std::move(roll_call));
    roll_tag_ = part.etag;
    counts_ = true;
}

asio::awaitable<void> Desk::act() {
    if (draw(100) < 70) {
        co_await read();
    } else {
        co_await write();
    }
}

asio::awaitable<void> Desk::read() {
    const auto dice = draw(70);
    std::string path = unit_path("/meetings");
    if (dice >= 30) path = "/meetings/" + meeting_;
    if (dice >= 50) path = unit_path(fmt::format("/evaluation?year={}", k_year));
    if (dice >= 60) path = unit_path(fmt::format("/evidence?year={}", k_year));
    if (dice >= 65) path = "/session";
    auto asked = question("GET", std::move(path));
    (void)co_await ask(Work::reading, 200, std::move(asked));
}

asio::awaitable<void> Desk::write() {
    // An upload is three requests.
    const auto dice = draw(26);
    if (dice < 14) {
        co_await call_roll();
    } else if (dice < 22) {
        co_await judge();
    } else if (dice < 24) {
        co_await upload();
    } else {
        co_await plan_meeting(draw(2) == 0);
    }
}

asio::awaitable<void> Desk::call_roll() {
    std::vector<std::string> absent;
    auto lines = json::array();
    for (const auto& member : members_) {
        if (draw(8) != 0) continue;
        absent.push_back(member);
        lines.push_back({{"member", member}, {"mark", "excused"}, {"reason", "đi công tác"}});
    }
    auto asked = question("PUT", "/meetings/" + meeting_ + "/roll-call", json{{"lines", lines}}.dump(),
                          {{"If-Match", roll_tag_}});
    const auto answer = co_await ask(Work::writing, 200, std::move(asked));
    if (answer.status == 0) co_return;
    roll_tag_ = answer.etag;
    absent_ = std::move(absent);
    ++meeting_version_;
}

asio::awaitable<void> Desk::judge() {
    const auto share = fmt::format("0.{:02}", 10 + draw(90));
    Question asked{"PUT",
                   unit_path(fmt::format("/years/{}/judgements/{}", k_year, k_indicator)),
                   secretary_.official_token,
                   json{{"ratio", share}, {"note", "còn việc chưa xong"}}.dump(),
                   {{"If-Match", version_tag(judgement_version_)}}};
    const auto answer = co_await ask(Work::writing, 200, std::move(asked));
    if (answer.status == 0) co_return;
    judgement_version_ = version_of(answer);
    judged_ = json::parse(answer.body).at("ratio");
}

asio::awaitable<void> Desk::upload() {
    std::string content = fmt::format("minh chứng {} của {}\n", evidence_, secretary_.cell);
    content.resize(k_file_bytes, '.');
    auto begin =
        question("POST", unit_path("/uploads"), json{{"file_name", "bien-ban.txt"}, {"bytes", content.size()}}.dump());
    const auto begun = co_await ask(Work::writing, 201, std::move(begin));
    if (begun.status == 0) co_return;
    const std::string id = json::parse(begun.body).at("id");
    auto piece = question("PUT", "/uploads/" + id, content,
                          {{"Content-Type", "application/octet-stream"},
                           {"Content-Range", fmt::format("bytes 0-{}/{}", content.size() - 1, content.size())}});
    const auto received = co_await ask(Work::writing, 200, std::move(piece));
    if (received.status == 0) co_return;
    auto add = question("POST", unit_path("/evidence"),
                        json{{"upload", id}, {"year", k_year}, {"kind", "minutes"}, {"title", "Biên bản"}}.dump());
    const auto added = co_await ask(Work::writing, 201, std::move(add));
    if (added.status != 0) ++evidence_;
}

/// Sent a second time when it is said to be: the answer of the first must come, and no second meeting.
asio::awaitable<void> Desk::plan_meeting(bool twice) {
    const auto body = json{{"date", day_of_plan(planned_)}, {"kind", "regular"}}.dump();
    const Headers key{{"Idempotency-Key", fmt::format("desk-{}-meeting-{}", number_, planned_)}};
    auto first = question("POST", unit_path("/meetings"), body, key);
    const auto made = co_await ask(Work::writing, 201, std::move(first));
    if (made.status == 0) co_return;
    ++planned_;
    const std::string id = json::parse(made.body).at("id");
    if (meeting_.empty()) meeting_ = id;
    if (!twice) co_return;
    auto again = question("POST", unit_path("/meetings"), body, key);
    const auto kept = co_await ask(Work::writing, 201, std::move(again));
    if (kept.status != 0 && json::parse(kept.body).at("id") != id) tally_.wrong_record("meeting planned twice");
}

asio::awaitable<std::size_t> Desk::count(std::string path) {
    std::size_t found = 0;
    for (std::string cursor;;) {
        auto asked = question("GET", path + cursor);
        const auto page = co_await ask(Work::reading, 200, std::move(asked));
        if (page.status == 0) co_return 0;
        const auto parsed = json::parse(page.body);
        found += parsed.at("items").size();
        if (parsed.at("next").is_null()) co_return found;
        cursor = "&cursor=" + parsed.at("next").get<std::string>();
    }
}

asio::awaitable<void> Desk::check() {
    counts_ = false;
    const auto meetings = co_await count(unit_path(fmt::format("/meetings?year={}", k_year)));
    if (meetings != planned_) tally_.wrong_record(fmt::format("meetings: {} for {}", meetings, planned_));
    const auto evidence = co_await count(unit_path(fmt::format("/evidence?year={}", k_year)));
    if (evidence != evidence_) tally_.wrong_record(fmt::format("evidence: {} for {}", evidence, evidence_));

    auto open = question("GET", "/meetings/" + meeting_);
    const auto meeting = co_await ask(Work::reading, 200, std::move(open));
    if (meeting.status != 0) {
        // Every edit makes the meeting one version higher: a doubled one would show.
        if (version_of(meeting) != meeting_version_) tally_.wrong_record("a meeting has another version");
        std::vector<std::string> absent;
        for (const auto& line : json::parse(meeting.body).at("roll_call").at("lines"))
            absent.push_back(line.at("member"));
        std::sort(absent.begin(), absent.end());
        std::sort(absent_.begin(), absent_.end());
        if (absent != absent_) tally_.wrong_record("a roll call is not the one acknowledged last");
    }
    auto look = question("GET", unit_path(fmt::format("/years/{}/judgements/{}", k_year, k_indicator)));
    const auto judgement = co_await ask(Work::reading, 200, std::move(look));
    if (judgement.status == 0) co_return;
    if (version_of(judgement) != judgement_version_) tally_.wrong_record("a judged item has another version");
    if (!judged_.empty() && json::parse(judgement.body).at("ratio") != judged_)
        tally_.wrong_record("a judged item is not the one acknowledged last");
}

}  // namespace bontot::december
