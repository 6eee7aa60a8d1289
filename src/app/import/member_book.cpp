#include "app/import/member_book.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "organisation/standing.hpp"

namespace bontot::app {

namespace {

std::string_view bare(std::string_view code) {
    return code.substr(std::min(code.find_first_not_of('0'), code.size()));
}

template <class Map, class Key>
std::vector<const MemberFile*> files_at(const std::vector<MemberFile>& files, const Map& map, const Key& key) {
    std::vector<const MemberFile*> found;
    if (const auto at = map.find(key); at != map.end()) {
        for (const auto place : at->second)
            found.push_back(&files[place]);
    }
    return found;
}

}  // namespace

bool counts_elsewhere(const MemberFile& file, const core::UnitId& unit, core::Date day) {
    if (organisation::exemption_on(file.exemptions, day) != nullptr) return true;
    const auto* host = organisation::host_on(file.memberships, day);
    return host != nullptr && host->unit != unit;
}

bool on_roll(const MemberFile& file, const core::UnitId& unit, core::Date day) {
    return std::any_of(file.memberships.begin(), file.memberships.end(),
                       [&](const auto& membership) { return membership.unit == unit && membership.span.holds(day); });
}

MemberBook::MemberBook(Transaction& records) : files_(records.members().all()) {
    for (std::size_t i = 0; i < files_.size(); ++i) {
        const auto& file = files_[i];
        by_id_.emplace(file.member.id.text(), i);
        by_name_[core::name_key(file.member.name)].push_back(i);
        if (const auto& code = file.member.code; !code.empty()) {
            by_code_.emplace(code, i);
            if (code.front() == '0') by_bare_code_[bare(code)].push_back(i);
        }
        for (const auto& membership : file.memberships) {
            auto& places = by_unit_[membership.unit.text()];
            if (places.empty() || places.back() != i) places.push_back(i);
        }
        for (const auto& term : file.terms) {
            auto& places = terms_by_unit_[term.unit.text()];
            if (places.empty() || places.back() != i) places.push_back(i);
        }
    }
}

const MemberFile* MemberBook::find(const core::MemberId& id) const {
    const auto found = by_id_.find(id.text());
    return found == by_id_.end() ? nullptr : &files_[found->second];
}

const MemberFile* MemberBook::find_code(std::string_view code) const {
    const auto found = by_code_.find(code);
    return found == by_code_.end() ? nullptr : &files_[found->second];
}

std::vector<const MemberFile*> MemberBook::named(std::string_view name_key) const {
    return files_at(files_, by_name_, std::string(name_key));
}

std::vector<const MemberFile*> MemberBook::with_zeros_before(std::string_view digits) const {
    if (digits.empty() || digits.front() == '0') return {};
    return files_at(files_, by_bare_code_, digits);
}

std::vector<const MemberFile*> MemberBook::of_unit(const core::UnitId& unit) const {
    return files_at(files_, by_unit_, std::string_view(unit.text()));
}

std::vector<meetings::RollMember> MemberBook::roll_on(const core::UnitId& unit, core::Date day) const {
    std::vector<meetings::RollMember> roll;
    const auto at = by_unit_.find(unit.text());
    if (at == by_unit_.end()) return roll;
    for (const auto place : at->second) {
        const auto& file = files_[place];
        if (on_roll(file, unit, day)) roll.push_back({file.member.id, counts_elsewhere(file, unit, day)});
    }
    return roll;
}

std::vector<organisation::TermOfOffice> MemberBook::terms_of(const core::UnitId& unit) const {
    std::vector<organisation::TermOfOffice> terms;
    for (const auto* file : files_at(files_, terms_by_unit_, std::string_view(unit.text()))) {
        for (const auto& term : file->terms) {
            if (term.unit == unit) terms.push_back(term);
        }
    }
    return terms;
}

}  // namespace bontot::app
