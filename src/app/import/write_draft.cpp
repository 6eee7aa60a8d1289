#include "app/import/write_draft.hpp"

#include <unordered_map>

#include "app/meetings/meeting_snapshot.hpp"
#include "app/organisation/member_edit.hpp"
#include "app/organisation/snapshots.hpp"
#include "app/outcomes/past_on_paper.hpp"
#include "app/outcomes/rating_snapshot.hpp"
#include "audit/snapshot.hpp"

namespace bontot::app {

using audit::Snapshot;
using core::Result;
using meetings::MeetingRecord;

namespace {

template <class Row>
std::string list_of(const std::vector<Row>& rows) {
    std::vector<std::string> parts;
    for (const auto& row : rows)
        parts.push_back(snapshot(row));
    return json_list(parts);
}

std::string member_snapshot(const MemberFile& file) {
    Snapshot out;
    out.json("member", snapshot(file.member)).json("memberships", list_of(file.memberships));
    if (!file.exemptions.empty()) out.json("exemptions", list_of(file.exemptions));
    if (!file.terms.empty()) out.json("terms", list_of(file.terms));
    if (!file.decisions.empty()) out.json("decisions", list_of(file.decisions));
    return out.str();
}

/// Of a meeting that came in: its day and counts. Who was absent stands with the meeting.
std::string counts_snapshot(const MeetingRecord& meeting) {
    Snapshot out;
    out.text("date", meeting.date.iso())
        .text("kind", core::name_in(meetings::k_meeting_kinds, meeting.kind))
        .text("state", core::name_in(meetings::k_meeting_states, meeting.state));
    if (meeting.start < meeting.end) out.text("start", meeting.start.text()).text("end", meeting.end.text());
    if (meeting.self_rating) out.text("self_rating", core::name_in(plan::k_meeting_levels, *meeting.self_rating));
    if (!meeting.roll_called) return out.str();
    for (const auto& [mark, name] : meetings::k_roll_marks) {
        std::int64_t count = 0;
        for (const auto& line : meeting.roll_call)
            count += line.mark == mark;
        out.number(name, count);
    }
    return out.str();
}

template <class T>
Result<T> placed(Result<T> result, const std::string& place) {
    if (!result && result.error().place.empty()) result.error().place = place;
    return result;
}

class Writer {
  public:
    Writer(Transaction& records, const std::string& reason) : records_(records), reason_(reason) {}

    Result<void> units(const Drafted& drafted) {
        if (!drafted.new_units.empty()) records_.units().insert_all(drafted.new_units);
        for (const auto& unit : drafted.new_units)
            announce("unit.established", unit.id.text(), unit.id, "", snapshot(unit));
        for (const auto& [before, after, place] : drafted.units) {
            if (auto written = placed(records_.units().update(after), place); !written) return written;
            announce("unit.corrected", after.id.text(), after.id, snapshot(before), snapshot(after));
        }
        return {};
    }

    Result<void> members(const Drafted& drafted) {
        if (!drafted.new_members.empty()) records_.members().insert_all(drafted.new_members);
        for (const auto& file : drafted.new_members) {
            const auto unit = file.memberships.empty() ? core::UnitId() : file.memberships.back().unit;
            announce("member.added", file.member.id.text(), unit, "", member_snapshot(file));
        }
        for (const auto& change : drafted.members) {
            if (auto written = placed(change_member(change), change.place); !written) return written;
        }
        return {};
    }

    Result<void> meetings(const Drafted& drafted) {
        if (!drafted.new_meetings.empty()) records_.meetings().insert_all(drafted.new_meetings);
        for (const auto& meeting : drafted.new_meetings)
            announce("meeting.imported", meeting.id.text(), meeting.unit, "", counts_snapshot(meeting));
        std::vector<MeetingRecord> changed;
        for (const auto& change : drafted.meetings) {
            changed.push_back(change.after);
            announce("meeting.edited", change.after.id.text(), change.after.unit, counts_snapshot(change.before),
                     meeting_snapshot(change.after));
        }
        if (!drafted.whole_meetings)
            return changed.empty() ? Result<void>{} : records_.meetings().update_rolls(changed);
        for (const auto& meeting : changed) {
            if (auto written = records_.meetings().update(meeting); !written) return written;
        }
        return {};
    }

    Result<void> ratings(const Drafted& drafted) {
        auto& outcomes = records_.outcomes();
        if (!drafted.new_member_ratings.empty()) outcomes.insert_all(drafted.new_member_ratings);
        for (const auto& row : drafted.new_member_ratings)
            announce("rating.imported", row.member.text(), row.unit, "", rating_snapshot(row.year, row.rating));
        for (const auto& [before, after, place] : drafted.member_ratings) {
            if (auto written = outcomes.put(after); !written) return written;
            announce("rating.imported", after.member.text(), after.unit, rating_snapshot(before.year, before.rating),
                     rating_snapshot(after.year, after.rating));
        }
        for (const auto& row : drafted.new_unit_ratings) {
            if (auto written = outcomes.put(row); !written) return written;
            announce("rating.imported", row.unit.text(), row.unit, "", rating_snapshot(row.year, row.rating));
        }
        for (const auto& [before, after, place] : drafted.unit_ratings) {
            if (auto written = outcomes.put(after); !written) return written;
            announce("rating.imported", after.unit.text(), after.unit, rating_snapshot(before.year, before.rating),
                     rating_snapshot(after.year, after.rating));
        }
        return {};
    }

    Result<void> past_years(const Drafted& drafted) {
        if (auto done = papers("registration.entered", drafted.new_registrations, drafted.registrations); !done)
            return done;
        if (auto done = papers("recognition.entered", drafted.new_recognitions, drafted.recognitions); !done)
            return done;
        return papers("award.entered", drafted.new_awards, drafted.awards);
    }

    Result<void> judgements(const Drafted& drafted) {
        for (const auto& row : drafted.new_judgements) {
            if (auto written = records_.outcomes().put(row); !written) return written;
            announce("judgement.imported", row.unit.text(), row.unit, "", judgement_snapshot(row));
        }
        for (const auto& [before, after, place] : drafted.judgements) {
            if (auto written = records_.outcomes().put(after); !written) return written;
            announce("judgement.imported", after.unit.text(), after.unit, judgement_snapshot(before),
                     judgement_snapshot(after));
        }
        for (const auto& row : drafted.knock_outs) {
            records_.outcomes().put(row);
            announce("knock_out.imported", row.id.text(), row.unit, "",
                     Snapshot().text("kind", row.kind).text("date", row.date.iso()).str());
        }
        return {};
    }

    Result<void> documents(const Drafted& drafted) {
        for (const auto& order : drafted.documents) {
            if (auto attached = attach_document(records_, order); !attached) return attached;
        }
        return {};
    }

  private:
    template <class Row>
    Result<void> papers(const std::string& action, const std::vector<Row>& added,
                        const std::vector<ChangedRecord<Row>>& changed) {
        for (const auto& row : added) {
            if (auto written = records_.outcomes().put(row); !written) return written;
            announce(action, row.id.text(), row.unit, "", paper_snapshot(row));
        }
        for (const auto& [before, after, place] : changed) {
            if (auto written = records_.outcomes().put(after); !written) return written;
            announce(action, after.id.text(), after.unit, paper_snapshot(before), paper_snapshot(after));
        }
        return {};
    }

    void announce(std::string action, std::string subject, core::UnitId unit, std::string before, std::string after) {
        records_.announce(
            {std::move(action), std::move(subject), std::move(unit), reason_, std::move(before), std::move(after)});
    }

    template <class Row>
    static void put_difference(MemberEdit& edit, const std::vector<Row>& before, const std::vector<Row>& after) {
        for (const auto& row : after)
            edit.put(row);
        for (const auto& row : before) {
            const bool kept = std::any_of(after.begin(), after.end(), [&](const Row& now) { return now.id == row.id; });
            if (!kept) edit.remove(row);
        }
    }

    Result<void> change_member(const ChangedRecord<MemberFile>& change) {
        MemberEdit edit(records_, change.before);
        edit.member() = change.after.member;
        // Several rows of a file may be about one member: each finds them as the one before it left them.
        auto& written = written_[change.before.member.id.text()];
        edit.member().version += written;
        put_difference(edit, change.before.memberships, change.after.memberships);
        put_difference(edit, change.before.exemptions, change.after.exemptions);
        put_difference(edit, change.before.terms, change.after.terms);
        for (const auto& decided : change.after.decisions)
            edit.decide(decided.act, decided.entry, decided.decision);
        const auto& stays = change.after.memberships;
        auto done = edit.commit("member.corrected", stays.empty() ? core::UnitId() : stays.back().unit, reason_);
        // A file may say again what another of its rows has said.
        if (!done && done.error().code == "member.nothing_changed") return {};
        if (done) ++written;
        return done;
    }

    Transaction& records_;
    const std::string& reason_;
    std::unordered_map<std::string, std::int64_t> written_;  ///< how often each member was
};

}  // namespace

Result<void> write_draft(Transaction& records, Drafted& drafted, const std::string& reason) {
    Writer writer(records, reason);
    if (auto written = writer.units(drafted); !written) return written;
    if (auto written = writer.members(drafted); !written) return written;
    if (auto written = writer.meetings(drafted); !written) return written;
    if (auto written = writer.ratings(drafted); !written) return written;
    if (auto written = writer.past_years(drafted); !written) return written;
    if (auto written = writer.judgements(drafted); !written) return written;
    if (auto written = writer.documents(drafted); !written) return written;
    std::vector<UnitYear> touched(drafted.touched.begin(), drafted.touched.end());
    if (!touched.empty()) records.outcomes().facts_changed(touched);
    return {};
}

}  // namespace bontot::app
