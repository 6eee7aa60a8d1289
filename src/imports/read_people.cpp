// The tree and the members.
#include "imports/layouts.hpp"
#include "imports/readers.hpp"

namespace bontot::imports {

namespace {

void check_order(SheetRows& sheet, Field first_field, const std::optional<core::Date>& first, Field second_field,
                 const std::optional<core::Date>& second) {
    if (!first || !second || *first <= *second) return;
    const auto kind = sheet.guess().kind;
    sheet.error("imports.dates_out_of_order",
                {{"first", label_of(kind, first_field)},
                 {"found", second->vietnamese()},
                 {"second", label_of(kind, second_field)},
                 {"other", first->vietnamese()}},
                sheet.column_of(second_field));
}

constexpr int k_least_age = 18;

void read_birth_and_sex(SheetRows& sheet, MemberRow& member) {
    member.sex = sheet.word<k_sex_words>(Field::sex);
    if (!member.sex && sheet.has(Field::female_mark)) {
        member.sex = sheet.marked(Field::female_mark) ? organisation::Sex::female : organisation::Sex::male;
    }
    member.birth_year = sheet.year_of_date(Field::birth);
    const bool man = sheet.cell(Field::birth_male) != nullptr;
    const bool woman = sheet.cell(Field::birth_female) != nullptr;
    if (man && woman) {
        sheet.error("imports.two_birth_dates", {}, sheet.column_of(Field::birth_female));
    } else if (man || woman) {
        member.birth_year = sheet.year_of_date(man ? Field::birth_male : Field::birth_female);
        member.sex = man ? organisation::Sex::male : organisation::Sex::female;
    }
}

void read_state(SheetRows& sheet, MemberRow& member) {
    member.state = sheet.word<k_state_words>(Field::state);
    if (sheet.cell(Field::state_gone) != nullptr) {
        if (member.state) {
            sheet.error("imports.two_states", {}, sheet.column_of(Field::state_gone));
            return;
        }
        member.state = sheet.word<k_state_words>(Field::state_gone);
    }
    member.state_since = sheet.date(Field::state_date);
    if (!member.state || !member.state_since) return;
    // One column of dates for whatever happened: the state tells what.
    if (has_left(*member.state) && !member.left) member.left = member.state_since;
    if (*member.state == MemberState::exempt && !member.exempt_from) member.exempt_from = member.state_since;
}

void check_member(SheetRows& sheet, const MemberRow& member) {
    check_order(sheet, Field::admitted, member.admitted, Field::official, member.official);
    check_order(sheet, Field::joined, member.joined, Field::left, member.left);
    check_order(sheet, Field::exempt_from, member.exempt_from, Field::exempt_to, member.exempt_to);
    if (member.birth_year && member.admitted && member.admitted->year() - *member.birth_year < k_least_age) {
        sheet.warn("imports.too_young",
                   {{"found", std::to_string(*member.birth_year)}, {"other", member.admitted->vietnamese()}},
                   sheet.column_of(Field::admitted));
    }
    if (member.type == MemberType::probationary && member.official) {
        sheet.warn("imports.probationary_with_official_date", {{"found", member.official->vietnamese()}},
                   sheet.column_of(Field::official));
    }
    if (member.state && has_left(*member.state) && !member.left) {
        sheet.error("imports.left_without_date",
                    {{"found", std::string(documents::word_for(k_state_words, *member.state))}},
                    sheet.column_of(sheet.cell(Field::state) != nullptr ? Field::state : Field::state_gone));
    }
    if (member.state == MemberState::exempt && !member.exempt_from) {
        sheet.error("imports.exempt_without_date", {}, sheet.column_of(Field::state));
    }
}

}  // namespace

void read_members(SheetRows& sheet) {
    sheet.each(Field::member_name, Field::member_code, [&sheet] {
        MemberRow member;
        member.row = sheet.row();
        member.member = sheet.member();
        if (member.member.name.empty()) {
            sheet.error("workbook.required", {{"column", label_of(Kind::members, Field::member_name)}},
                        sheet.column_of(Field::member_name));
        }
        member.unit = sheet.unit();
        member.admitted = sheet.date(Field::admitted);
        member.official = sheet.date(Field::official);
        member.type = sheet.word<k_member_type_words>(Field::member_type);
        if (!member.type && sheet.cell(Field::probationary_mark) != nullptr) {
            const auto* cell = sheet.cell(Field::probationary_mark);
            const auto yes = documents::value_of<documents::k_probationary_words>(cell->text);
            if (!yes) sheet.error("imports.no_mark", {{"found", cell->text}}, cell->at.column);
            if (yes) member.type = *yes ? MemberType::probationary : MemberType::official;
        }
        member.joined = sheet.date(Field::joined);
        member.left = sheet.date(Field::left);
        member.exempt_from = sheet.date(Field::exempt_from);
        member.exempt_to = sheet.date(Field::exempt_to);
        member.office = sheet.word<k_office_words>(Field::office);
        for (std::size_t i = 0; i < k_member_decisions.size(); ++i) {
            const auto& fields = k_member_decisions[i];
            member.decisions[i] = {sheet.line(fields.number), sheet.date(fields.date), sheet.line(fields.by)};
        }
        read_birth_and_sex(sheet, member);
        read_state(sheet, member);
        check_member(sheet, member);
        if (sheet.good()) sheet.rows().members.push_back(std::move(member));
    });
}

void read_units(SheetRows& sheet) {
    sheet.each(Field::unit_name, Field::unit_code, [&sheet] {
        UnitRow unit;
        unit.row = sheet.row();
        unit.unit = {sheet.code(Field::unit_code), sheet.line(Field::unit_name)};
        if (unit.unit.name.empty()) {
            sheet.error("workbook.required", {{"column", label_of(Kind::units, Field::unit_name)}},
                        sheet.column_of(Field::unit_name));
        }
        for (const auto field : {Field::unit_code, Field::superior_code}) {
            const auto code = field == Field::unit_code ? unit.unit.code : sheet.code(field);
            if (field == Field::superior_code) unit.superior.code = code;
            if (!code.empty() && !organisation::is_unit_code(code)) {
                sheet.error("imports.wrong_unit_code", {{"found", code}}, sheet.column_of(field));
            }
        }
        unit.superior.name = sheet.line(Field::superior_name);
        unit.short_name = sheet.line(Field::short_name);
        unit.kind = sheet.word<k_body_kind_words>(Field::unit_kind);
        unit.sector = sheet.word<documents::k_sector_words>(Field::sector);
        unit.founded = sheet.date(Field::founded);
        unit.dissolved = sheet.date(Field::dissolved);
        unit.decision = {sheet.line(Field::decision_number), sheet.date(Field::decision_date),
                         sheet.line(Field::decision_by)};
        unit.alias = sheet.line(Field::alias);
        check_order(sheet, Field::founded, unit.founded, Field::dissolved, unit.dissolved);
        if (sheet.good()) sheet.rows().units.push_back(std::move(unit));
    });
}

}  // namespace bontot::imports
