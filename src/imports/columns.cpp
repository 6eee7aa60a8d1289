#include "imports/columns.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "core/text.hpp"
#include "documents/workbook_layout.hpp"
#include "imports/dates.hpp"
#include "imports/layouts.hpp"

namespace bontot::imports {

namespace {

using documents::header_key;

struct Resolved {
    ColumnGuess guess;
    int weight = 0;
    int preference = 0;
    std::uint32_t block = 0;
};

/// Fields that several columns may hold, each for itself.
bool may_repeat(Field field) {
    return field == Field::ignored || field == Field::not_kept || field == Field::unknown || field == Field::voice ||
           field == Field::month || field == Field::count || field == Field::meeting_column ||
           field == Field::rating_of_year;
}

class Resolver {
  public:
    Resolver(Kind kind, const std::vector<HeaderColumn>& headers) : kind_(kind), headers_(headers) {}

    [[nodiscard]] Resolved resolve(const HeaderColumn& header) const {
        Resolved found;
        found.guess.column = header.column;
        found.guess.header = header.text();
        found.block = header.block;
        const auto key = header_key(header.leaf);
        if (date_part(header, key, found) || sex_column(header, key, found)) return found;
        if (kind_ == Kind::roll_matrix) {
            const auto dates = dates_in(header.text());
            if (dates.size() == 1) {
                found.guess.field = Field::meeting_column;
                found.guess.date = dates.front();
                found.weight = 2;
                return found;
            }
        }
        if (kind_ == Kind::unit_ratings && year_column(key, found)) return found;
        const auto group = header_key(header.parent);
        for (const auto& wanted : {key, group + key, key + group}) {
            if (wanted.empty() || (wanted != key && group.empty())) continue;
            if (const auto match = match_header(kind_, wanted)) {
                take(*match, found);
                return found;
            }
        }
        if (name_part(key, group, found)) return found;
        auto why = not_kept_class(key);
        if (!why && !group.empty()) why = not_kept_class(group);
        if (why) {
            found.guess.field = Field::not_kept;
            found.guess.not_kept = why;
            if (office_under(key, group)) take({Field::office, 1, 9}, found), found.guess.not_kept.reset();
        }
        return found;
    }

  private:
    static void take(const Match& match, Resolved& found) {
        found.guess.field = match.field;
        found.weight = match.weight;
        found.preference = match.preference;
    }

    [[nodiscard]] bool has_sibling(const HeaderColumn& header, std::string_view key) const {
        return std::any_of(headers_.begin(), headers_.end(), [&](const HeaderColumn& other) {
            return other.parent == header.parent && header_key(other.leaf) == key;
        });
    }

    /// "NGÀY VÀO ĐẢNG → Ngày | Tháng | Năm".
    bool date_part(const HeaderColumn& header, const std::string& key, Resolved& found) const {
        if (header.parent.empty() || (key != "ngay" && key != "thang" && key != "nam")) return false;
        if (key == "nam" && !has_sibling(header, "thang")) return false;
        const auto match = match_header(kind_, header_key(header.parent));
        if (!match || !holds_date(match->field)) return false;
        take(*match, found);
        found.guess.part = key == "ngay" ? DatePart::day : key == "thang" ? DatePart::month : DatePart::year;
        if (found.guess.part != DatePart::day) found.weight = 0;
        return true;
    }

    /// "2023", "Năm 2023": years side by side (X17).
    static bool year_column(std::string_view key, Resolved& found) {
        if (key.starts_with("nam")) key.remove_prefix(3);
        int year = 0;
        const auto [end, fault] = std::from_chars(key.data(), key.data() + key.size(), year);
        if (fault != std::errc() || end != key.data() + key.size() || year < 1990 || year > 2100) return false;
        found.guess.field = Field::rating_of_year;
        found.guess.date = core::Date(year, 1, 1);
        found.weight = 2;
        return true;
    }

    /// "NGÀY, THÁNG, NĂM SINH → NAM | NỮ": the sex is told by the column in which the date stands.
    bool sex_column(const HeaderColumn& header, const std::string& key, Resolved& found) const {
        if (header.parent.empty() || (key != "nam" && key != "nu")) return false;
        if (key == "nam" && !has_sibling(header, "nu")) return false;
        const auto match = match_header(kind_, header_key(header.parent));
        if (!match || match->field != Field::birth) return false;
        take(*match, found);
        found.guess.field = key == "nam" ? Field::birth_male : Field::birth_female;
        return true;
    }

    /// "HỌ VÀ TÊN → Họ đệm | Tên", or the two side by side.
    bool name_part(const std::string& key, const std::string& group, Resolved& found) const {
        const bool family = key == "ho" || key == "hodem" || key == "hovadem" || key == "hovatendem" ||
                            key == "hotendem" || key == "hovachudem" || key == "holot" || key == "hovachulot";
        const bool given = key == "ten";
        if (!family && !given) return false;
        const auto whole = match_header(kind_, "hovaten");
        if (!whole) return false;
        const bool inside =
            !group.empty() && match_header(kind_, group) && match_header(kind_, group)->field == Field::member_name;
        const bool beside = std::any_of(headers_.begin(), headers_.end(), [&](const HeaderColumn& other) {
            const auto others = header_key(other.leaf);
            return other.column != found.guess.column && (given ? others.starts_with("ho") : others == "ten");
        });
        if (!inside && !beside) return false;
        take(*whole, found);
        found.preference = 0;
        found.block = 0;  // the parts of one name belong together
        return true;
    }

    static bool office_under(const std::string& key, const std::string& group) {
        return (key == "dang" || key == "trongdang") && group.starts_with("chucvu");
    }

    Kind kind_;
    const std::vector<HeaderColumn>& headers_;
};

/// A merged header over three columns of dates without a second line: day, month, year (X5).
void split_merged_dates(std::vector<Resolved>& columns) {
    for (std::size_t i = 0; i + 2 < columns.size(); ++i) {
        auto& first = columns[i].guess;
        const bool merged = columns[i].block != 0 && columns[i + 1].block == columns[i].block &&
                            columns[i + 2].block == columns[i].block;
        if (!merged || !holds_date(first.field) || first.part != DatePart::whole) continue;
        first.part = DatePart::day;
        columns[i + 1].guess.part = DatePart::month;
        columns[i + 2].guess.part = DatePart::year;
        i += 2;
    }
}

/// Of several columns for one field the best named one is read; parts of one date or one name belong together.
void settle_doubles(std::vector<Resolved>& columns) {
    std::map<Field, const Resolved*> best;
    for (const auto& column : columns) {
        auto& known = best[column.guess.field];
        if (known == nullptr || column.preference < known->preference) known = &column;
    }
    for (auto& column : columns) {
        const auto* winner = best[column.guess.field];
        if (may_repeat(column.guess.field) || winner == &column) continue;
        const bool part = column.guess.part != DatePart::whole && winner->guess.part != DatePart::whole;
        const bool same_name = column.guess.field == Field::member_name && column.block == winner->block;
        if (part || same_name) {
            column.weight = 0;
            continue;
        }
        column.guess.field = Field::unknown;
        column.guess.part = DatePart::whole;
        column.weight = 0;
    }
}

/// On a sheet where several voices speak, "Chi bộ" is one of them and not the member's cell.
void settle_voices(std::vector<Resolved>& columns) {
    std::size_t first_voice = columns.size();
    std::size_t voices = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].guess.field != Field::voice) continue;
        first_voice = std::min(first_voice, i);
        ++voices;
    }
    if (voices < 2) return;
    for (std::size_t i = first_voice; i < columns.size(); ++i) {
        if (columns[i].guess.field == Field::unit_name) columns[i].guess.field = Field::voice;
    }
}

}  // namespace

ColumnsGuess guess_columns(Kind kind, const std::vector<HeaderColumn>& headers) {
    const Resolver resolver(kind, headers);
    std::vector<Resolved> columns;
    columns.reserve(headers.size());
    for (const auto& header : headers)
        columns.push_back(resolver.resolve(header));
    split_merged_dates(columns);
    settle_doubles(columns);
    if (kind == Kind::member_ratings) settle_voices(columns);
    ColumnsGuess result;
    std::vector<Field> fields;
    for (auto& column : columns) {
        fields.push_back(column.guess.field);
        result.score += column.weight;
        result.columns.push_back(std::move(column.guess));
    }
    if (!has_what_it_needs(kind, fields)) result.score = 0;
    return result;
}

}  // namespace bontot::imports
