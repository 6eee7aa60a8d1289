#include "app/import/export_rows.hpp"

#include <algorithm>
#include <limits>
#include <map>

#include "app/import/record_rows.hpp"
#include "organisation/standing.hpp"

namespace bontot::app {

using imports::Kind;
using meetings::MeetingRecord;
using meetings::MeetingState;
using organisation::UnitRecord;

namespace {

class Export {
  public:
    Export(Transaction& records, const ExportOrder& order) : records_(records), order_(order), units_(records) {
        rows_.kind = order.kind;
    }

    imports::Rows rows() {
        switch (order_.kind) {
            case Kind::units:
                if (order_.day) {
                    tree_of(*order_.day);
                } else {
                    each_unit([&](const UnitRecord& unit) { rows_.units.push_back(unit_row(unit, units_)); });
                }
                break;
            case Kind::members: members(); break;
            case Kind::meetings:
            case Kind::roll_call:
            case Kind::meeting_ratings: meetings(); break;
            case Kind::meeting_documents: meeting_documents(); break;
            case Kind::member_ratings: member_ratings(); break;
            case Kind::unit_ratings: unit_ratings(); break;
            case Kind::past_years: past_years(); break;
            default: break;
        }
        return std::move(rows_);
    }

  private:
    template <class Each>
    void each_unit(const Each& each) const {
        for (const auto& unit : units_.all()) {
            if (!order_.unit || units_.stands_within(unit.id, *order_.unit)) each(unit);
        }
    }

    void tree_of(core::Date day) {
        for (const auto& unit : units_.all()) {
            if (unit.on(day) == nullptr) continue;
            if (!order_.unit || units_.stands_within(unit.id, *order_.unit, day))
                rows_.units.push_back(unit_row(unit, units_, day));
        }
    }

    [[nodiscard]] core::Period span() const {
        if (order_.year) return {core::Date(*order_.year, 1, 1), core::Date(*order_.year + 1, 1, 1)};
        return {k_since_ever, std::nullopt};
    }

    void members() {
        const MemberBook book(records_);
        const auto today = records_.today();
        each_unit([&](const UnitRecord& unit) {
            for (const auto* file : book.of_unit(unit.id)) {
                for (const auto& stay : file->memberships) {
                    if (stay.unit == unit.id && organisation::overlap(stay.span, span()))
                        rows_.members.push_back(member_row(*file, &stay, units_, today));
                }
            }
        });
    }

    /// Those that took place, and those that are still to come; what was only planned and never held is no meeting.
    [[nodiscard]] bool counts(const MeetingRecord& meeting) const {
        return meeting.state >= MeetingState::held ||
               (order_.kind == Kind::meetings && records_.today() < meeting.date);
    }

    void meetings() {
        const MemberBook book(records_);
        each_unit([&](const UnitRecord& unit) {
            for (const auto& meeting : records_.meetings().of_unit(unit.id, span())) {
                if (!counts(meeting)) continue;
                if (order_.kind == Kind::meetings) rows_.meetings.push_back(meeting_row(meeting, units_));
                if (order_.kind == Kind::meeting_ratings) rating(meeting, unit);
                if (order_.kind == Kind::roll_call) roll_call(meeting, unit, book);
            }
        });
    }

    void rating(const MeetingRecord& meeting, const UnitRecord& unit) {
        if (!meeting.self_rating && !meeting.self_points) return;
        rows_.meeting_ratings.push_back(
            {0, named(unit), meeting.date, meeting.self_rating, meeting.self_points, meeting.self_explanation});
    }

    void roll_call(const MeetingRecord& meeting, const UnitRecord& unit, const MemberBook& book) {
        if (!meeting.roll_called) return;
        for (const auto* file : book.of_unit(unit.id)) {
            const auto attendance = attendance_of(meeting, *file);
            if (!attendance) continue;
            const auto line = std::find_if(meeting.roll_call.begin(), meeting.roll_call.end(),
                                           [&](const auto& one) { return one.member == file->member.id; });
            rows_.roll_calls.push_back({0,
                                        0,
                                        named(unit),
                                        meeting.date,
                                        {file->member.code, file->member.name},
                                        *attendance,
                                        line == meeting.roll_call.end() ? "" : line->reason});
        }
    }

    void meeting_documents() {
        each_unit([&](const UnitRecord& unit) {
            MeetingQuery query;
            query.unit = unit.id;
            query.span = span();
            query.limit = std::numeric_limits<int>::max();
            for (const auto& meeting : records_.meetings().lines(query)) {
                for (const auto& paper : records_.meetings().documents(meeting.id))
                    document(meeting, paper, unit);
            }
        });
    }

    void document(const MeetingLine& meeting, const meetings::MeetingDocument& paper, const UnitRecord& unit) {
        const auto piece = records_.evidence().find(paper.evidence);
        if (!piece) return;
        imports::MeetingDocumentRow row;
        row.unit = named(unit);
        row.date = meeting.date;
        if (meeting.start < meeting.end) row.start = meeting.start;
        row.kind = paper.kind;
        row.evidence = paper.evidence.text();
        row.title = piece->title;
        row.file_name = piece->file_name;
        rows_.meeting_documents.push_back(std::move(row));
    }

    [[nodiscard]] std::vector<int> years() const {
        if (order_.year) return {*order_.year};
        std::vector<int> years;
        for (int year = k_first_rated_year; year <= records_.today().year(); ++year)
            years.push_back(year);
        return years;
    }

    void member_ratings() {
        const MemberBook book(records_);
        for (const int year : years()) {
            const auto ratings = records_.outcomes().member_ratings(year);
            each_unit([&](const UnitRecord& unit) {
                const auto [first, last] = std::equal_range(ratings.begin(), ratings.end(), unit.id, ByUnit{});
                for (auto row = first; row != last; ++row) {
                    const auto* file = book.find(row->member);
                    if (file == nullptr) continue;
                    rows_.member_ratings.push_back(
                        {0, {file->member.code, file->member.name}, named(unit), rating_said(year, row->rating)});
                }
            });
        }
    }

    void unit_ratings() {
        for (const int year : years()) {
            const auto ratings = records_.outcomes().unit_ratings(year);
            each_unit([&](const UnitRecord& unit) {
                const auto [first, last] = std::equal_range(ratings.begin(), ratings.end(), unit.id, ByUnit{});
                for (auto row = first; row != last; ++row)
                    rows_.unit_ratings.push_back({0, named(unit), rating_said(year, row->rating)});
            });
        }
    }

    /// By year and body, a registration before the title and the title before the awards.
    void past_years() {
        const int first = order_.year.value_or(k_first_rated_year);
        const int last = order_.year.value_or(records_.today().year());
        std::map<std::pair<int, core::UnitId>, std::vector<imports::PastYearRow>> papers;
        const auto take = [&](const auto& rows) {
            for (const auto& row : rows)
                papers[{row.year, row.unit}].push_back(past_row(row));
        };
        take(records_.outcomes().registrations(first, last));
        take(records_.outcomes().recognitions(first, last));
        take(records_.outcomes().awards(first, last));
        for (int year = first; year <= last; ++year) {
            each_unit([&](const UnitRecord& unit) {
                const auto found = papers.find({year, unit.id});
                if (found == papers.end()) return;
                for (auto& row : found->second) {
                    row.unit = named(unit);
                    rows_.past_years.push_back(std::move(row));
                }
            });
        }
    }

    struct ByUnit {
        template <class Row>
        bool operator()(const Row& row, const core::UnitId& unit) const {
            return row.unit < unit;
        }
        template <class Row>
        bool operator()(const core::UnitId& unit, const Row& row) const {
            return unit < row.unit;
        }
    };

    static constexpr int k_first_rated_year = 1990;

    Transaction& records_;
    const ExportOrder& order_;
    UnitBook units_;
    imports::Rows rows_;
};

}  // namespace

imports::Rows export_rows(Transaction& records, const ExportOrder& order) {
    return Export(records, order).rows();
}

}  // namespace bontot::app
