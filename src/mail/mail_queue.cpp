#include "mail/mail_queue.hpp"

#include <algorithm>

#include "mail/letter.hpp"

namespace bontot::mail {

MailQueue::MailQueue(std::string pages, Send send, Report report, QueueLimits limits)
    : pages_(std::move(pages)),
      send_(std::move(send)),
      report_(std::move(report)),
      limits_(std::move(limits)),
      thread_([this] { work(); }) {}

MailQueue::~MailQueue() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    thread_.join();
    for (const auto& letter : waiting_)
        finish(letter.mail, "stopped");
}

void MailQueue::finish(const app::Mail& mail, const std::string& reason) const {
    report_(mail.about, reason);
    if (mail.done) mail.done(reason.empty());
}

bool MailQueue::post(app::Mail mail) {
    if (mail.id.empty()) mail.id = new_message_id();
    {
        const std::lock_guard lock(mutex_);
        if (waiting_.size() < limits_.letters) {
            waiting_.push_back({std::move(mail), 0, Clock::now()});
            changed_.notify_all();
            return true;
        }
    }
    finish(mail, "too many letters");
    return false;
}

void MailQueue::work() {
    Waiting letter;
    while (take(letter))
        deliver(std::move(letter));
}

bool MailQueue::take(Waiting& letter) {
    std::unique_lock lock(mutex_);
    while (!stopping_) {
        const auto first = std::min_element(waiting_.begin(), waiting_.end(),
                                            [](const Waiting& a, const Waiting& b) { return a.next < b.next; });
        if (first == waiting_.end()) {
            changed_.wait(lock);
        } else if (first->next > Clock::now()) {
            const auto next = first->next;
            changed_.wait_until(lock, next);
        } else {
            letter = std::move(*first);
            waiting_.erase(first);
            return true;
        }
    }
    return false;
}

void MailQueue::deliver(Waiting letter) {
    const auto sent = send_(letter.mail);
    if (sent) return finish(letter.mail, "");
    const bool again = sent.error().kind == core::RefusalKind::unavailable && letter.tries < limits_.pauses.size();
    if (!again) {
        const auto* reason = sent.error().param("reason");
        return finish(letter.mail, reason == nullptr ? sent.error().code : *reason);
    }
    letter.next = Clock::now() + limits_.pauses[letter.tries];
    ++letter.tries;
    const std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(letter));
}

}  // namespace bontot::mail
