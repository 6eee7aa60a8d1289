// Rows of member lists → members with their memberships, exemptions and terms. A member may stand in several rows, one
// a stay in a cell; temporary stays are looked at after the ordinary ones, which are their homes.
#include <algorithm>
#include <map>

#include "app/import/draft.hpp"
#include "app/import/draft_member_decisions.hpp"
#include "app/organisation/add_member.hpp"
#include "app/organisation/request_checks.hpp"
#include "core/text.hpp"
#include "organisation/placement.hpp"
#include "organisation/standing.hpp"

namespace bontot::app {

using core::Date;
using core::RefusalKind;
using core::Result;
using imports::Action;
using imports::Field;
using imports::MemberRow;
using imports::MemberState;
using imports::MemberType;
using imports::OfficeWord;
using imports::PlannedRow;
using organisation::ExemptionKind;
using organisation::Membership;
using organisation::MembershipKind;
using organisation::MembershipReason;

namespace {

MembershipReason reason_of(const std::optional<MemberState>& state) {
    if (!state) return MembershipReason::unknown;
    switch (*state) {
        case MemberState::transferred: return MembershipReason::transfer;
        case MemberState::struck_off: return MembershipReason::struck_off;
        case MemberState::expelled: return MembershipReason::expelled;
        case MemberState::resigned: return MembershipReason::resigned;
        case MemberState::deceased: return MembershipReason::deceased;
        default: return MembershipReason::unknown;
    }
}

organisation::Office office_of(OfficeWord word) {
    switch (word) {
        case OfficeWord::secretary: return organisation::Office::secretary;
        case OfficeWord::deputy: return organisation::Office::deputy;
        case OfficeWord::committee_member: return organisation::Office::committee_member;
        default: return organisation::Office::follower;
    }
}

class MembersDraft {
  public:
    MembersDraft(DraftContext& context, Drafted& drafted) : context_(context), drafted_(drafted) {}

    void draft() {
        for (const bool temporary : {false, true}) {
            for (auto& planned : context_.planned()) {
                if (!to_be_written(planned)) continue;
                const auto& row = context_.rows().members[planned.index];
                if ((row.state == MemberState::temporary) != temporary) continue;
                auto& file = file_of(planned, row);
                auto after = file.after;
                auto done = planned.action == Action::add ? add(row, planned, after) : mend(row, planned, after);
                if (!done) {
                    context_.fail(planned, done.error(), row.row, column_at(context_.rows(), done.error().place));
                    continue;
                }
                drop_decisions_of_nothing(after);
                file.after = std::move(after);
                file.good = true;
                if (file.place.empty()) file.place = context_.rows().place(row.row);
            }
        }
        for (auto& [key, file] : files_) {
            if (!file.good) continue;
            if (file.before) {
                drafted_.members.push_back({*file.before, std::move(file.after), file.place});
            } else {
                drafted_.new_members.push_back(std::move(file.after));
            }
        }
    }

  private:
    struct File {
        std::optional<MemberFile> before;
        MemberFile after;
        bool good = false;
        std::string place;
    };

    /// Rows with one code are about one member; without a code every row is somebody else.
    File& file_of(const PlannedRow& planned, const MemberRow& row) {
        const auto key = !planned.member.empty()   ? "1" + planned.member.text()
                         : row.member.code.empty() ? "2" + std::to_string(planned.index)
                                                   : "3" + row.member.code;
        auto [at, is_new] = files_.try_emplace(key);
        auto& file = at->second;
        if (!is_new) return file;
        if (planned.member.empty()) {
            file.after.member.id = core::MemberId(context_.records().new_id());
            file.after.member.version = 1;
        } else if (const auto* known = context_.existing().members().find(planned.member)) {
            file.before = *known;
            file.after = *known;
        }
        return file;
    }

    Result<void> take(const MemberRow& row, MemberFile& file) {
        const auto& had = file.member;
        if (row.member.code != had.code) {
            if (auto free = context_.existing().require_free_member_code(row.member.code); !free) return free;
        }
        MemberDetails details{
            row.member.code.empty() ? had.code : row.member.code, row.member.name,
            row.birth_year ? row.birth_year : had.birth_year,     row.sex ? row.sex : had.sex,
            row.admitted ? row.admitted : had.admitted,           row.official ? row.official : had.official};
        if (!had.name.empty() && core::name_key(had.name) == core::name_key(row.member.name)) details.name = had.name;
        if (row.type == MemberType::official && details.admitted && !details.official)
            return core::invalid("imports.official_without_date", {{"found", details.admitted->iso()}});
        if (row.type == MemberType::probationary && !details.admitted)
            return core::invalid("imports.probationary_without_date");
        if (!row.type && details.admitted && !details.official)
            context_.warn("imports.counts_as_probationary", {{"found", details.name}}, row.row);
        return take_details(context_.records(), details, file.member);
    }

    /// Null when it has to be asked first.
    std::optional<Date> joined_of(const MemberRow& row) {
        if (row.joined) return row.joined;
        const auto answer = context_.ask({"imports.ask_joined", "imports.ask_joined", {}, context_.rows().sheet, {}});
        if (!answer) return std::nullopt;
        if (*answer == "admitted") return row.admitted;
        const auto day = Date::parse(*answer);
        return day && row.admitted ? std::max(*day, *row.admitted) : day;
    }

    Result<void> add(const MemberRow& row, const PlannedRow& planned, MemberFile& file) {
        const bool another_stay = !file.member.name.empty();
        if (another_stay && core::name_key(file.member.name) != core::name_key(row.member.name)) {
            return core::invalid("imports.code_of_another",
                                 {{"found", row.member.name}, {"code", row.member.code}, {"other", file.member.name}});
        }
        if (!another_stay) {
            if (auto taken = take(row, file); !taken) return taken;
        }
        const auto joined = joined_of(row);
        if (!joined) return asked(row);
        return add_stay(row, planned.unit, *joined, file);
    }

    /// Nothing is wrong with the row when its question is still open; an answer that helps nothing is.
    Result<void> asked(const MemberRow& row) {
        if (context_.order().answers.count("imports.ask_joined") == 0) return {};
        return core::invalid("imports.joined_unknown", {{"found", row.member.name}});
    }

    Result<void> add_stay(const MemberRow& row, const core::UnitId& unit, Date joined, MemberFile& file) {
        const auto& member = file.member;
        Membership stay{core::RecordId(context_.records().new_id()), member.id, unit, {joined, row.left}};
        if (row.state == MemberState::temporary) stay.kind = MembershipKind::temporary;
        if (member.admitted == joined) stay.began = MembershipReason::admission;
        if (row.left) stay.ended = reason_of(row.state);
        if (auto day = check_day(joined, context_.today()); !day) return day;
        if (auto there = context_.check_there(unit, stay.span); !there) return there;
        if (member.admitted && joined < *member.admitted) {
            return core::invalid("member.on_roll_before_admitted",
                                 {{"member", member.name}, {"found", joined.iso()}, {"from", member.admitted->iso()}});
        }
        if (auto fits = check_membership(file.memberships, stay); !fits) return fits;
        file.memberships.push_back(stay);
        if (auto open = context_.touch(drafted_, unit, stay.span); !open) return open;
        if (auto exempt = set_exemption(row, file, nullptr); !exempt) return exempt;
        if (auto office = set_office(row, stay, file); !office) return office;
        return take_decisions(context_, row, stay, file);
    }

    /// The exemption that the row tells, new or in the place of `there`.
    Result<void> set_exemption(const MemberRow& row, MemberFile& file, const organisation::Exemption* there) {
        const bool suspended = row.state == MemberState::suspended;
        auto from = row.exempt_from;
        if (!from && suspended) from = row.state_since;
        if (!from && suspended && there == nullptr) return core::invalid("imports.suspended_without_date");
        if (!from && row.exempt_to && there == nullptr) return core::invalid("imports.exempt_without_date");
        if (!from && !row.exempt_to && !suspended) return {};
        organisation::Exemption exemption;
        if (there != nullptr) exemption = *there;
        if (there == nullptr) exemption.id = core::RecordId(context_.records().new_id());
        exemption.member = file.member.id;
        if (from) exemption.span.from = *from;
        if (row.exempt_to) exemption.span.to = row.exempt_to->plus_days(1);
        // An exemption goes along to another cell; with everything else it ends.
        const bool gone = row.state && has_left(*row.state) && row.state != MemberState::transferred;
        if (row.left && gone && !exemption.span.to) exemption.span.to = row.left;
        if (row.state) exemption.kind = suspended ? ExemptionKind::suspended : exemption.kind;
        if (auto fits = check_exemption(file.exemptions, file.memberships, exemption); !fits) return fits;
        std::erase_if(file.exemptions, [&](const auto& other) { return other.id == exemption.id; });
        file.exemptions.push_back(exemption);
        return {};
    }

    /// A list says who holds an office today, not since when: the term begins on the day of the import.
    Result<void> set_office(const MemberRow& row, const Membership& stay, MemberFile& file) {
        if (!row.office) return {};
        const auto today = context_.today();
        const bool wanted = *row.office != OfficeWord::none;
        const bool here = stay.span.holds(today);
        if (wanted && !here) return core::invalid("imports.office_of_past", {{"found", file.member.name}});
        for (auto& term : file.terms) {
            if (term.unit != stay.unit || !term.span.holds(today)) continue;
            if (wanted && term.office == office_of(*row.office)) return {};
        }
        std::erase_if(file.terms, [&](const auto& term) { return term.unit == stay.unit && term.span.from == today; });
        for (auto& term : file.terms) {
            if (term.unit == stay.unit && term.span.holds(today)) term.span.to = today;
        }
        if (!wanted) return {};
        const organisation::TermOfOffice term{core::RecordId(context_.records().new_id()),
                                              file.member.id,
                                              stay.unit,
                                              office_of(*row.office),
                                              {today, stay.span.to},
                                              std::nullopt};
        if (auto holder = check_holder(file.member, file.memberships, file.exemptions, term); !holder) return holder;
        auto there = context_.existing().members().terms_of(stay.unit);
        std::erase_if(there, [&](const auto& other) { return ends_in_file(other); });
        const auto& drafted = new_terms_[stay.unit];
        there.insert(there.end(), drafted.begin(), drafted.end());
        std::erase_if(there, [&](const auto& other) { return other.member == term.member; });
        if (auto free = check_term(there, term); !free) return free;
        new_terms_[stay.unit].push_back(term);
        file.terms.push_back(term);
        return {};
    }

    /// A term that an earlier row of the file has ended.
    bool ends_in_file(const organisation::TermOfOffice& term) const {
        const auto found = files_.find("1" + term.member.text());
        if (found == files_.end() || !found->second.good) return false;
        const auto& terms = found->second.after.terms;
        const auto now =
            std::find_if(terms.begin(), terms.end(), [&](const auto& other) { return other.id == term.id; });
        return now == terms.end() || now->span != term.span;
    }

    Result<void> mend(const MemberRow& row, const PlannedRow& planned, MemberFile& file) {
        if (auto reach = context_.existing().require_home(planned.member); !reach) return reach;
        if (auto taken = take(row, file); !taken) return taken;
        const auto has = [&](Field field) {
            return std::any_of(planned.changes.begin(), planned.changes.end(),
                               [&](const auto& change) { return change.field == field; });
        };
        const auto* stay = row.joined ? stay_since(file, planned.unit, *row.joined) : nullptr;
        if (stay == nullptr && has(Field::unit_name)) return transfer(row, planned.unit, file);
        if (stay == nullptr) stay = stay_of_today(file, context_.today());
        if (stay == nullptr || stay->unit != planned.unit) {
            const auto joined = joined_of(row);
            return joined ? add_stay(row, planned.unit, *joined, file) : asked(row);
        }
        // Gone before, and here again since a later day: another stay.
        if (row.joined && stay->span.to && *stay->span.to <= *row.joined)
            return add_stay(row, planned.unit, *row.joined, file);
        return mend_stay(row, *stay, file, has(Field::exempt_from) || has(Field::exempt_to) || has(Field::state));
    }

    Result<void> mend_stay(const MemberRow& row, Membership stay, MemberFile& file, bool exemption_changed) {
        const bool temporary = stay.kind == MembershipKind::temporary;
        if (row.state && (*row.state == MemberState::temporary) != temporary)
            return core::refuse(RefusalKind::wrong_state, "imports.temporary_unclear", {{"found", file.member.name}});
        const auto exemption =
            exemption_of(file, stay) == nullptr ? std::nullopt : std::optional(*exemption_of(file, stay));
        if (row.joined) stay.span.from = *row.joined;
        if (row.left) stay.span.to = row.left;
        if (row.state && stay.span.to) stay.ended = reason_of(row.state);
        if (row.state && !has_left(*row.state) && !row.left && stay.span.to && !temporary &&
            stay.ended == MembershipReason::unknown && row.state == MemberState::active)
            return core::refuse(RefusalKind::wrong_state, "imports.back_without_date", {{"found", file.member.name}});
        if (auto there = context_.check_there(stay.unit, stay.span); !there) return there;
        if (auto fits = check_membership(file.memberships, stay); !fits) return fits;
        for (auto& other : file.memberships) {
            if (other.id == stay.id) other = stay;
        }
        if (auto homes = check_homes(file.memberships); !homes) return homes;
        if (row.left) end_everything(file, stay.unit, *row.left);
        if (exemption_changed) {
            if (auto set = set_exemption(row, file, exemption ? &*exemption : nullptr); !set) return set;
        }
        if (auto office = set_office(row, stay, file); !office) return office;
        return take_decisions(context_, row, stay, file);
    }

    /// Offices in the cell end with the stay.
    static void end_everything(MemberFile& file, const core::UnitId& unit, Date on) {
        std::erase_if(file.terms, [&](const auto& term) { return term.unit == unit && on <= term.span.from; });
        for (auto& term : file.terms) {
            if (term.unit == unit) organisation::end_on(term.span, on);
        }
    }

    /// From the cell of today to the row's, on the row's day.
    Result<void> transfer(const MemberRow& row, const core::UnitId& to, MemberFile& file) {
        const auto on = *row.joined;
        const auto* home = organisation::home_on(file.memberships, on.plus_days(-1));
        if (row.state == MemberState::temporary || home == nullptr || home->unit == to)
            return add_stay(row, to, on, file);
        auto left = *home;
        left.span.to = on;
        left.ended = MembershipReason::transfer;
        for (auto& other : file.memberships) {
            if (other.id == left.id) other = left;
        }
        end_everything(file, left.unit, on);
        if (auto added = add_stay(row, to, on, file); !added) return added;
        return take_transfer(context_, row, left, file);
    }

    DraftContext& context_;
    Drafted& drafted_;
    std::map<std::string, File> files_;
    std::map<core::UnitId, std::vector<organisation::TermOfOffice>> new_terms_;
};

}  // namespace

void draft_members(DraftContext& context, Drafted& drafted) {
    MembersDraft(context, drafted).draft();
}

}  // namespace bontot::app
