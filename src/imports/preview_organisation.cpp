// Units and members.
#include <algorithm>
#include <map>

#include "core/text.hpp"
#include "imports/planner.hpp"

namespace bontot::imports {

namespace {

using documents::word_for;

std::string day(const std::optional<core::Date>& date) {
    return date ? date->vietnamese() : std::string();
}

template <class Enum, std::size_t N>
std::string word(const std::array<Choice<Enum>, N>& words, const std::optional<Enum>& value) {
    return value ? std::string(word_for(words, *value)) : std::string();
}

std::string year(const std::optional<int>& value) {
    return value ? std::to_string(*value) : std::string();
}

std::vector<Change> changes_of(const UnitRow& from, const UnitRow& to) {
    std::vector<Change> changes;
    Planner::compare(changes, Field::unit_name, from.unit.name, to.unit.name);
    Planner::compare(changes, Field::short_name, from.short_name, to.short_name);
    Planner::compare(changes, Field::superior_code, from.superior.code, to.superior.code);
    if (to.superior.code.empty()) {
        Planner::compare_names(changes, Field::superior_name, from.superior.name, to.superior.name);
    }
    Planner::compare(changes, Field::unit_kind, word(k_body_kind_words, from.kind), word(k_body_kind_words, to.kind));
    Planner::compare(changes, Field::sector, word(documents::k_sector_words, from.sector),
                     word(documents::k_sector_words, to.sector));
    Planner::compare(changes, Field::founded, day(from.founded), day(to.founded));
    Planner::compare(changes, Field::dissolved, day(from.dissolved), day(to.dissolved));
    Planner::compare(changes, Field::alias, from.alias, to.alias);
    return changes;
}

/// The bodies of the file by code and by name, for superiors that the same file adds.
class UnitsOfFile {
  public:
    explicit UnitsOfFile(const std::vector<UnitRow>& units) {
        for (const auto& unit : units) {
            if (!unit.unit.code.empty()) by_code_.emplace(unit.unit.code, &unit);
            by_name_.emplace(core::name_key(unit.unit.name), &unit);
        }
    }
    [[nodiscard]] const UnitRow* superior_of(const UnitRow& unit) const {
        if (!unit.superior.code.empty()) {
            const auto found = by_code_.find(unit.superior.code);
            return found == by_code_.end() ? nullptr : found->second;
        }
        const auto key = core::name_key(unit.superior.name);
        return !key.empty() && by_name_.count(key) == 1 ? by_name_.find(key)->second : nullptr;
    }
    /// True when going up from `unit` comes back to it.
    [[nodiscard]] bool in_a_circle(const UnitRow& unit) const {
        const auto* above = superior_of(unit);
        for (std::size_t steps = 0; above != nullptr && steps <= by_name_.size(); ++steps) {
            if (above == &unit) return true;
            above = superior_of(*above);
        }
        return false;
    }

  private:
    std::map<std::string, const UnitRow*> by_code_;
    std::multimap<std::string, const UnitRow*> by_name_;
};

std::optional<ExistingUnit> known_unit(Planner& planner, const UnitRow& unit) {
    if (!unit.unit.code.empty()) return planner.existing().unit_by_code(unit.unit.code);
    auto named = planner.existing().units_named(core::name_key(unit.unit.name));
    if (named.size() > 1) {
        std::vector<std::string> codes;
        for (const auto& one : named)
            codes.push_back(one.row.unit.code);
        planner.error("imports.several_units", {{"found", unit.unit.name}, {"allowed", core::join(codes)}});
    }
    if (named.size() != 1) return std::nullopt;
    return std::move(named.front());
}

void check_superior(Planner& planner, const UnitRow& unit, const UnitsOfFile& file, bool is_new) {
    if (unit.superior.empty()) {
        const bool root = unit.kind == organisation::BodyKind::province;
        if (is_new && !root) planner.error("imports.unit_needs", {{"found", unit.unit.name}, {"what", "superior"}});
        return;
    }
    if (file.in_a_circle(unit)) return planner.error("imports.own_superior", {{"found", unit.unit.name}});
    if (file.superior_of(unit) != nullptr) return;
    const auto found = unit.superior.code.empty()
                           ? planner.existing().units_named(core::name_key(unit.superior.name)).size() == 1
                           : planner.existing().unit_by_code(unit.superior.code).has_value();
    if (!found) planner.error("imports.unknown_superior", {{"found", unit.superior.shown()}});
}

std::vector<Change> changes_of(const MemberRow& from, const MemberRow& to) {
    std::vector<Change> changes;
    Planner::compare(changes, Field::member_code, from.member.code, to.member.code);
    Planner::compare(changes, Field::member_name, from.member.name, to.member.name);
    if (core::name_key(from.member.name) == core::name_key(to.member.name)) {
        std::erase_if(changes, [](const Change& c) { return c.field == Field::member_name; });
    }
    Planner::compare(changes, Field::birth, year(from.birth_year), year(to.birth_year));
    Planner::compare(changes, Field::sex, word(k_sex_words, from.sex), word(k_sex_words, to.sex));
    Planner::compare(changes, Field::member_type, word(k_member_type_words, from.type),
                     word(k_member_type_words, to.type));
    Planner::compare(changes, Field::admitted, day(from.admitted), day(to.admitted));
    Planner::compare(changes, Field::official, day(from.official), day(to.official));
    Planner::compare(changes, Field::joined, day(from.joined), day(to.joined));
    Planner::compare(changes, Field::left, day(from.left), day(to.left));
    Planner::compare(changes, Field::state, word(k_state_words, from.state), word(k_state_words, to.state));
    Planner::compare(changes, Field::exempt_from, day(from.exempt_from), day(to.exempt_from));
    Planner::compare(changes, Field::exempt_to, day(from.exempt_to), day(to.exempt_to));
    Planner::compare(changes, Field::office, word(k_office_words, from.office), word(k_office_words, to.office));
    for (std::size_t i = 0; i < k_member_decisions.size(); ++i) {
        const auto& fields = k_member_decisions[i];
        Planner::compare(changes, fields.number, from.decisions[i].number, to.decisions[i].number);
        Planner::compare(changes, fields.date, day(from.decisions[i].date), day(to.decisions[i].date));
        Planner::compare(changes, fields.by, from.decisions[i].by, to.decisions[i].by);
    }
    return changes;
}

bool same_unless_unknown(const std::optional<int>& a, const std::optional<int>& b) {
    return !a || !b || *a == *b;
}

/// Rows of the file for one member, to find who is in two cells on one day.
struct Stay {
    std::uint32_t row = 0;
    core::UnitId unit;
    std::string unit_name;
    std::optional<core::Date> from;
    std::optional<core::Date> to;
    bool guest = false;  ///< temporary: the home cell keeps the member
};

/// The first day that both stays hold, if there is one.
std::optional<core::Date> common_day(const Stay& a, const Stay& b) {
    const auto from = std::max(a.from.value_or(core::Date::from_days(0)), b.from.value_or(core::Date::from_days(0)));
    const bool apart = (a.to && *a.to <= from) || (b.to && *b.to <= from);
    return apart ? std::nullopt : std::optional(from);
}

class MemberPreview {
  public:
    explicit MemberPreview(Planner& planner) : planner_(planner) {}

    void plan(const MemberRow& member, std::uint32_t index) {
        planner_.begin(member.row);
        const auto* unit = planner_.unit(member.unit);
        if (unit != nullptr && unit->row.kind && *unit->row.kind != organisation::BodyKind::cell) {
            planner_.error("imports.not_a_cell", {{"found", unit->row.unit.name}});
        }
        if (!planner_.good() || unit == nullptr) return planner_.fail(index);
        check_stays(member, *unit);
        auto known = find(member, *unit);
        if (!planner_.good()) return planner_.fail(index);
        // A row about another stay than today's, for example before a transfer, is compared with that one.
        if (known && member.joined) {
            if (auto stay = planner_.existing().stay(known->id, unit->id, *member.joined)) known = std::move(stay);
        }
        PlannedRow row;
        row.index = index;
        row.unit = unit->id;
        if (!known) return planner_.add(std::move(row));
        row.member = known->id;
        row.changes = changes_of(known->row, member);
        if (known->unit && *known->unit != unit->id) {
            if (!member.joined) {
                planner_.error(
                    "imports.transfer_needs_date",
                    {{"found", member.member.name}, {"other", known->row.unit.shown()}, {"unit", unit->row.unit.name}});
                return planner_.fail(index);
            }
            row.changes.push_back({Field::unit_name, known->row.unit.shown(), unit->row.unit.name});
        }
        planner_.settle(std::move(row), member.member.name);
    }

  private:
    void check_stays(const MemberRow& member, const ExistingUnit& unit) {
        const auto key = member.member.code.empty() ? core::name_key(member.member.name) + "\n" +
                                                          year(member.birth_year) + "\n" + unit.id.text()
                                                    : member.member.code;
        const Stay stay{member.row,    unit.id,     unit.row.unit.name,
                        member.joined, member.left, member.state == MemberState::temporary};
        auto& stays = stays_[key];
        for (const auto& other : stays) {
            if (other.unit == stay.unit && common_day(other, stay)) {
                planner_.error("imports.twice_in_file",
                               {{"found", member.member.code.empty() ? member.member.name : member.member.code},
                                {"first", planner_.place(other.row)}});
                break;
            }
            const auto day_of_both = common_day(other, stay);
            if (other.guest || stay.guest || !day_of_both) continue;
            planner_.error("imports.two_cells_on_one_day", {{"found", member.member.name},
                                                            {"date", day_of_both->iso()},
                                                            {"unit", stay.unit_name},
                                                            {"other", other.unit_name}});
            break;
        }
        stays.push_back(stay);
    }

    std::optional<ExistingMember> find(const MemberRow& member, const ExistingUnit& unit) {
        if (!member.member.code.empty()) {
            auto known = planner_.existing().member_by_code(member.member.code);
            if (known) return checked(std::move(*known), member);
            const auto padded = planner_.existing().members_with_zeros_before(member.member.code);
            if (padded.size() == 1) {
                planner_.error("imports.lost_zeros",
                               {{"found", member.member.code}, {"expected", padded.front().row.member.code}});
                return std::nullopt;
            }
        }
        return by_name(member, unit);
    }

    /// The code is there: the name must fit, or the year of birth must show that only the name was corrected.
    std::optional<ExistingMember> checked(ExistingMember known, const MemberRow& member) {
        const bool same_name = core::name_key(known.row.member.name) == core::name_key(member.member.name);
        const bool same_birth = known.row.birth_year && known.row.birth_year == member.birth_year;
        if (same_name || same_birth) return known;
        planner_.error("imports.code_of_another",
                       {{"found", member.member.name}, {"code", member.member.code}, {"other", known.row.member.name}});
        return std::nullopt;
    }

    std::optional<ExistingMember> by_name(const MemberRow& member, const ExistingUnit& unit) {
        auto all = planner_.existing().members_named(core::name_key(member.member.name));
        // Two codes, or two years of birth, are two people.
        std::erase_if(all, [&](const ExistingMember& m) {
            const bool two_codes = !member.member.code.empty() && !m.row.member.code.empty();
            return two_codes || !same_unless_unknown(m.row.birth_year, member.birth_year);
        });
        if (all.empty()) return std::nullopt;
        std::vector<std::size_t> exact;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].row.birth_year == member.birth_year && all[i].unit == unit.id) exact.push_back(i);
        }
        if (exact.size() == 1) return std::move(all[exact.front()]);
        std::vector<std::string> told;
        for (const auto& one : all) {
            told.push_back(core::join({one.row.member.code.empty() ? "–" : one.row.member.code,
                                       one.row.birth_year ? year(one.row.birth_year) : "–", one.row.unit.shown()}));
        }
        planner_.error(exact.size() > 1 ? "imports.several_members" : "imports.maybe_same_member",
                       {{"found", member.member.name}, {"allowed", core::join(told, "; ")}});
        return std::nullopt;
    }

    Planner& planner_;
    std::map<std::string, std::vector<Stay>> stays_;
};

}  // namespace

void preview_units(Planner& planner) {
    const auto& units = planner.rows().units;
    const UnitsOfFile file(units);
    for (std::uint32_t i = 0; i < units.size(); ++i) {
        const auto& unit = units[i];
        planner.begin(unit.row);
        const auto key = unit.unit.code.empty() ? core::name_key(unit.unit.name) : unit.unit.code;
        if (const auto first = planner.seen(key); first != 0) {
            planner.error("imports.twice_in_file", {{"found", unit.unit.shown()}, {"first", planner.place(first)}});
        }
        const auto known = known_unit(planner, unit);
        if (planner.good()) check_superior(planner, unit, file, !known);
        if (!known && unit.unit.code.empty()) {
            planner.error("imports.unit_needs", {{"found", unit.unit.name}, {"what", "unit_code"}});
        }
        if (!known && !unit.kind) {
            planner.error("imports.unit_needs", {{"found", unit.unit.name}, {"what", "unit_kind"}});
        }
        if (!planner.good()) {
            planner.fail(i);
            continue;
        }
        PlannedRow row;
        row.index = i;
        if (!known) {
            planner.add(std::move(row));
            continue;
        }
        row.unit = known->id;
        row.changes = changes_of(known->row, unit);
        planner.settle(std::move(row), unit.unit.name);
    }
}

void preview_members(Planner& planner) {
    MemberPreview preview(planner);
    const auto& members = planner.rows().members;
    for (std::uint32_t i = 0; i < members.size(); ++i)
        preview.plan(members[i], i);
}

}  // namespace bontot::imports
