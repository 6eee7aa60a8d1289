#include "documents/facts_reading.hpp"

#include <fmt/format.h>

#include "documents/workbook_facts.hpp"

namespace bontot::documents {

namespace {

constexpr std::size_t column(MemberColumn c) {
    return static_cast<std::size_t>(c);
}
constexpr std::size_t column(MeetingColumn c) {
    return static_cast<std::size_t>(c);
}

constexpr int k_first_year = 2000;
constexpr int k_last_year = 2100;

}  // namespace

core::Checked<assessment::Facts> FactsReading::read() {
    read_unit();
    if (facts_.unit.kind == organisation::UnitKind::cell) {
        read_members();
        read_meetings();
        read_roll_call();
        read_opinions();
        if (!judged_items(plan_).empty()) read_sheet_marks();
    }
    read_judgements();
    read_ratings();
    read_knock_outs();
    // Faults of meaning make sense only when the year is known: without it every date would be wrong.
    if (year_known_) {
        for (auto& fault : assessment::check_facts(facts_, [this](const auto& fact) { return place_of(fact); })) {
            faults_.add(std::move(fault));
        }
    }
    if (faults_.none()) return std::move(facts_);
    return tl::unexpected(faults_.take());
}

void FactsReading::read_unit() {
    const Sheet* sheet = find_sheet(workbook_, sheets::k_unit, faults_);
    if (sheet == nullptr) return;
    for (const auto& label : sheet->cells) {
        if (label.kind != CellKind::text || label.at.row > 40 || label.at.column > 10 || label.text.size() > 200)
            continue;
        for (std::size_t i = 0; i < k_unit_fields.size(); ++i) {
            const auto field = static_cast<UnitField>(i);
            if (!means(k_unit_fields[i], header_key(label.text)) || unit_places_.contains(field)) continue;
            const CellAddress at{label.at.row, label.at.column + 1};
            unit_places_[field] = sheet->name + "!" + at.text();
            if (const Cell* value = sheet->at(at)) {
                read_unit_field(*sheet, field, *value);
            } else {
                faults_.add("workbook.required", {{"column", std::string(k_unit_fields[i].vi)}}, unit_places_[field]);
            }
        }
    }
    for (std::size_t i = 0; i < k_unit_fields.size(); ++i) {
        if (unit_places_.contains(static_cast<UnitField>(i))) continue;
        faults_.add("workbook.missing_line", {{"expected", std::string(k_unit_fields[i].vi)}}, sheet->name);
    }
}

void FactsReading::read_unit_field(const Sheet& sheet, UnitField field, const Cell& value) {
    const auto store = [&](auto result, auto& target) {
        if (result) {
            target = static_cast<std::remove_reference_t<decltype(target)>>(*result);
            return true;
        }
        auto fault = result.error();
        fault.params.emplace_back("column", std::string(k_unit_fields[static_cast<std::size_t>(field)].vi));
        fault.place = sheet.name + "!" + value.at.text();
        faults_.add(std::move(fault));
        return false;
    };
    const auto system = workbook_.date_system;
    switch (field) {
        case UnitField::code: store(line_of(value), facts_.unit.code); break;
        case UnitField::name: store(line_of(value), facts_.unit.name); break;
        case UnitField::kind: store(RowReader::choice_of<k_unit_kind_words>(value, system), facts_.unit.kind); break;
        case UnitField::sector: store(RowReader::choice_of<k_sector_words>(value, system), facts_.unit.sector); break;
        case UnitField::year: {
            auto year = count_of(value, k_last_year);
            if (year && *year < k_first_year) {
                year = core::invalid(
                    "workbook.wrong_count",
                    {{"found", value.text}, {"allowed", fmt::format("{}–{}", k_first_year, k_last_year)}});
            }
            year_known_ = store(std::move(year), facts_.year);
            break;
        }
    }
}

void FactsReading::read_members() {
    member_table_ = SheetTable::find(
        workbook_, sheets::k_members, k_member_columns,
        {column(MemberColumn::number), column(MemberColumn::exempt_from_2), column(MemberColumn::exempt_to_2),
         column(MemberColumn::exempt_from_3), column(MemberColumn::exempt_to_3)},
        faults_);
    if (!member_table_) return;
    for (const auto at : member_table_->rows()) {
        RowReader row(*member_table_, at, faults_);
        Known known;
        known.row = at;
        known.number = row.count(column(MemberColumn::number), Need::may_be_blank, k_last_row);
        known.id = row.code(column(MemberColumn::id));
        known.name = row.line(column(MemberColumn::name), Need::required);
        organisation::Member member;
        member.name = known.name;
        member.joined = row.date(column(MemberColumn::joined), Need::required).value_or(core::Date{});
        member.left = row.date(column(MemberColumn::left), Need::may_be_blank);
        member.probationary =
            row.choice<k_probationary_words>(column(MemberColumn::probationary), Need::may_be_blank).value_or(false);
        const auto exemptions_before = exemption_columns_.size();
        read_exemptions(row, *member_table_, at, member);
        if (row.good()) {
            known.place = static_cast<std::uint32_t>(facts_.members.size());
            facts_.members.push_back(std::move(member));
            member_rows_.push_back(at);
        } else {
            exemption_columns_.resize(exemptions_before);
        }
        members_.push_back(std::move(known));
    }
    give_missing_ids(members_, "dv");
    for (const auto& known : members_) {
        if (known.place) facts_.members[*known.place].id = known.id;
        member_by_id_.emplace(known.id, &known);
        member_by_name_.emplace(known.name, &known);
    }
    note_numbers(*member_table_, members_, member_by_number_);
}

void FactsReading::read_exemptions(RowReader& row, const SheetTable& table, std::uint32_t at,
                                   organisation::Member& member) {
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < k_exemption_spans; ++i) {
        const auto from_column = column(MemberColumn::exempt_from_1) + 2 * i;
        const bool from_blank = table.cell(at, from_column) == nullptr;
        const bool to_blank = table.cell(at, from_column + 1) == nullptr;
        if (from_blank && to_blank) continue;
        const auto from = row.date(from_column, Need::required);
        const auto last = row.date(from_column + 1, Need::may_be_blank);
        // People write the last day of an exemption; facts keep the first day after it.
        core::Period span{from.value_or(core::Date{}), std::nullopt};
        if (last) span.to = last->plus_days(1);
        member.exemptions.push_back(span);
        columns.push_back(from_column);
    }
    exemption_columns_.push_back(std::move(columns));
}

void FactsReading::give_missing_ids(std::vector<Known>& known, const std::string& prefix) {
    std::set<std::string> taken;
    for (const auto& one : known)
        taken.insert(one.id);
    std::uint32_t ordinal = 0;
    for (auto& one : known) {
        ++ordinal;
        if (!one.id.empty()) continue;
        one.id = fmt::format("{}{:02}", prefix, one.number.value_or(ordinal));
        while (!taken.insert(one.id).second)
            one.id += "_2";
    }
}

void FactsReading::note_numbers(const SheetTable& table, const std::vector<Known>& known,
                                std::map<std::uint32_t, const Known*>& by_number) {
    for (const auto& one : known) {
        if (!one.number) continue;
        const auto [earlier, added] = by_number.emplace(*one.number, &one);
        if (added) continue;
        faults_.add("workbook.repeated",
                    {{"found", std::to_string(*one.number)}, {"first", table.place(earlier->second->row, 0)}},
                    table.place(one.row, 0));
    }
}

std::string FactsReading::place_of(const assessment::FactPlace& fact) const {
    using assessment::FactPart;
    const auto in_member = [&](std::size_t c) { return member_table_->place(member_rows_.at(fact.index), c); };
    const auto in_meeting = [&](MeetingColumn c) {
        return meeting_table_->place(meeting_rows_.at(fact.index), column(c));
    };
    switch (fact.part) {
        case FactPart::unit: return unit_places_.contains(UnitField::code) ? unit_places_.at(UnitField::code) : "";
        case FactPart::year: return unit_places_.contains(UnitField::year) ? unit_places_.at(UnitField::year) : "";
        case FactPart::member: return in_member(column(MemberColumn::id));
        case FactPart::member_left: return in_member(column(MemberColumn::left));
        case FactPart::member_exemption: return in_member(exemption_columns_.at(fact.index).at(fact.inner));
        case FactPart::meeting: return in_meeting(MeetingColumn::id);
        case FactPart::meeting_date: return in_meeting(MeetingColumn::date);
        case FactPart::meeting_end: return in_meeting(MeetingColumn::end);
        case FactPart::meeting_breaks: return in_meeting(MeetingColumn::breaks);
        case FactPart::attendance: return attendance_places_.at(fact.index).at(fact.inner);
        case FactPart::opinion: return opinion_places_.at(fact.index).at(fact.inner);
        case FactPart::member_rating:
        case FactPart::cell_rating: return rating_places_.at(fact.index);
        case FactPart::knock_out: return knock_out_places_.at(fact.index);
    }
    return {};
}

core::Checked<assessment::Facts> read_facts_workbook(const Workbook& workbook, const plan::Plan& plan) {
    return FactsReading(workbook, plan).read();
}

}  // namespace bontot::documents
