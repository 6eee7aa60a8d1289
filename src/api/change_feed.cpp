#include "api/change_feed.hpp"

#include <algorithm>
#include <limits>

#include "api/change_round.hpp"

namespace bontot::api {

namespace {

using Clock = std::chrono::steady_clock;

}  // namespace

ChangeFeed::ChangeFeed(app::Records& records, Gate& gate, FeedPace pace)
    : records_(records), gate_(gate), pace_(pace), thread_([this] { work(); }) {}

ChangeFeed::~ChangeFeed() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

core::Result<std::shared_ptr<http::EventSource>> ChangeFeed::listen(const http::Request& request,
                                                                    const access::Principal& principal,
                                                                    std::int64_t last) {
    const auto open = listeners();
    const auto own = static_cast<std::size_t>(
        std::count_if(open.begin(), open.end(), [&](const auto& one) { return one->account() == principal.account; }));
    if (own >= k_most_of_account) {
        return core::refuse(core::RefusalKind::unavailable, "events.too_many",
                            {{"allowed", std::to_string(k_most_of_account)}});
    }
    return std::make_shared<Listener>(*this, request, principal, last);
}

void ChangeFeed::poke() {
    {
        const std::lock_guard lock(mutex_);
        poked_ = true;
    }
    wake_.notify_all();
}

void ChangeFeed::add(std::shared_ptr<Listener> listener) {
    {
        const std::lock_guard lock(mutex_);
        listeners_.push_back(std::move(listener));
        poked_ = true;  // what it has missed
    }
    wake_.notify_all();
}

void ChangeFeed::remove(const Listener* listener) {
    const std::lock_guard lock(mutex_);
    std::erase_if(listeners_, [&](const auto& one) { return one.get() == listener; });
}

ChangeFeed::Listeners ChangeFeed::listeners() const {
    const std::lock_guard lock(mutex_);
    return listeners_;
}

void ChangeFeed::work() {
    std::unique_lock lock(mutex_);
    while (!stopping_) {
        // Nobody listens: nothing to look for.
        wake_.wait(lock, [&] { return stopping_ || !listeners_.empty(); });
        wake_.wait_for(lock, pace_.look, [&] { return stopping_ || poked_; });
        if (stopping_) return;
        poked_ = false;
        lock.unlock();
        round();
        lock.lock();
        wake_.wait_for(lock, pace_.pause, [&] { return stopping_; });
    }
}

void ChangeFeed::round() {
    const auto all = listeners();
    if (all.empty()) return;
    const auto now = Clock::now();
    std::vector<std::pair<Listener*, std::string>> texts;
    std::vector<Listener*> gone;
    std::int64_t head = 0;
    // A database that does not answer now will in the next round: nobody is told less for it.
    try {
        const auto done = records_.read([&](app::Transaction& records) -> core::Result<void> {
            texts.clear();
            gone.clear();
            auto after = std::numeric_limits<std::int64_t>::max();
            for (const auto& listener : all)
                after = std::min(after, listener->told());
            ChangeRound changes(records, after);
            head = changes.head();
            for (const auto& listener : all) {
                if (changes.touched_rights() || listener->should_ask_again(now)) {
                    auto caller = gate_.who(listener->request(), records);
                    if (!caller) {
                        gone.push_back(listener.get());
                        continue;
                    }
                    listener->is_still(std::move(caller->principal), now + pace_.ask_again);
                }
                texts.emplace_back(listener.get(), changes.text_for(*listener));
            }
            return {};
        });
        if (!done) return;
    } catch (const std::exception&) {
        return;
    }
    for (const auto& [listener, text] : texts)
        listener->tell(text, head);
    for (auto* listener : gone)
        listener->end();
}

}  // namespace bontot::api
