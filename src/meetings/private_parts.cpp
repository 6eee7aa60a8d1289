#include "meetings/private_parts.hpp"

#include <algorithm>
#include <map>

namespace bontot::meetings {

using core::MemberId;
using core::Refusals;

namespace {

bool is_criticism(const Remark& remark) {
    return remark.kind == RemarkKind::criticism;
}

/// Puts the private parts of `stored` back into `edited`.
class Keeper {
  public:
    Keeper(const MeetingRecord& stored, MeetingRecord& edited) : stored_(stored), edited_(edited) {}

    Refusals run() {
        keep_text(stored_.committee_minutes, edited_.committee_minutes, "/committee_minutes");
        edited_.requests = stored_.requests;
        keep_reasons();
        keep_words();
        keep_criticism();
        const auto& taker = edited_.minute_taker;
        if (taker && taker != stored_.minute_taker && has_private_parts(stored_))
            fault("/minute_taker", "meeting.private_minute_taker");
        return std::move(faults_);
    }

  private:
    void fault(std::string field, const char* code = "meeting.private_part") {
        faults_.push_back({core::RefusalKind::forbidden, code, {}, std::move(field)});
    }

    void keep_text(const std::string& stored, std::string& edited, const std::string& field) {
        if (stored.empty() || stored == edited) return;
        if (!edited.empty()) fault(field);
        edited = stored;
    }

    void keep_reasons() {
        for (std::size_t i = 0; i < edited_.roll_call.size(); ++i) {
            auto& line = edited_.roll_call[i];
            const auto before = std::find_if(stored_.roll_call.begin(), stored_.roll_call.end(),
                                             [&](const RollLine& other) { return other.member == line.member; });
            if (before != stored_.roll_call.end())
                keep_text(before->reason, line.reason, "/roll_call/" + std::to_string(i) + "/reason");
        }
    }

    /// The second turn of a member keeps the words of their second turn, whatever others said in between.
    void keep_words() {
        std::map<MemberId, std::vector<const SpokenOpinion*>> turns;
        for (const auto& opinion : stored_.opinions)
            turns[opinion.member].push_back(&opinion);
        std::map<MemberId, std::size_t> next;
        for (std::size_t i = 0; i < edited_.opinions.size(); ++i) {
            auto& opinion = edited_.opinions[i];
            const auto& known = turns[opinion.member];
            const auto turn = next[opinion.member]++;
            if (turn < known.size())
                keep_text(known[turn]->said, opinion.said, "/opinions/" + std::to_string(i) + "/said");
        }
        for (const auto& [member, known] : turns) {
            for (auto turn = next[member]; turn < known.size(); ++turn) {
                if (!known[turn]->said.empty()) fault("/opinions");
            }
        }
    }

    void keep_criticism() {
        for (std::size_t i = 0; i < edited_.remarks.size(); ++i) {
            if (is_criticism(edited_.remarks[i])) fault("/remarks/" + std::to_string(i) + "/kind");
        }
        std::copy_if(stored_.remarks.begin(), stored_.remarks.end(), std::back_inserter(edited_.remarks), is_criticism);
    }

    const MeetingRecord& stored_;
    MeetingRecord& edited_;
    Refusals faults_;
};

}  // namespace

bool sees_private_parts(const MeetingRecord& meeting, bool by_right, const std::optional<MemberId>& viewer) {
    return by_right || (viewer && meeting.minute_taker == viewer && meeting.state != MeetingState::finalised);
}

MeetingRecord public_view(MeetingRecord meeting, const std::optional<MemberId>& viewer) {
    meeting.committee_minutes.clear();
    for (auto& line : meeting.roll_call) {
        if (line.member != viewer) line.reason.clear();
    }
    for (auto& request : meeting.requests) {
        if (request.member == viewer) continue;
        request.reason.clear();
        request.answer.clear();
    }
    for (auto& opinion : meeting.opinions)
        opinion.said.clear();
    std::erase_if(meeting.remarks, is_criticism);
    return meeting;
}

bool has_private_parts(const MeetingRecord& meeting) {
    const auto has_reason = [](const auto& line) { return !line.reason.empty(); };
    return !meeting.committee_minutes.empty() ||
           std::any_of(meeting.roll_call.begin(), meeting.roll_call.end(), has_reason) ||
           std::any_of(meeting.requests.begin(), meeting.requests.end(), has_reason) ||
           std::any_of(meeting.opinions.begin(), meeting.opinions.end(),
                       [](const SpokenOpinion& opinion) { return !opinion.said.empty(); }) ||
           std::any_of(meeting.remarks.begin(), meeting.remarks.end(), is_criticism);
}

Refusals keep_private_parts(const MeetingRecord& stored, MeetingRecord& edited) {
    return Keeper(stored, edited).run();
}

}  // namespace bontot::meetings
