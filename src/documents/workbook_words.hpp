// The words of the yearly workbook's drop-downs and what else people write for them: marks, abbreviations, other
// spellings. A word that is in no list is refused with the list; nothing is matched by a part of it ("x" inside another
// word is no x).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <vector>

#include "documents/workbook_layout.hpp"
#include "meetings/meeting.hpp"
#include "organisation/rating.hpp"
#include "organisation/unit.hpp"
#include "plan/meeting_sheet.hpp"

namespace bontot::documents {

template <class Enum>
struct Choice {
    Enum value;
    std::string_view vi;
    std::string_view en;
    std::string_view also;
};

/// What a roll call may say of somebody; the first three are facts, the others are not kept.
enum class RollCallWord : std::uint8_t { present, excused, unexcused, exempt, unknown };
inline constexpr std::array<Choice<RollCallWord>, 5> k_roll_call_words{{
    {RollCallWord::present, "Có mặt", "Present", "Dự|●|x|×|✓|✔|Đi muộn|▲|Có dự"},
    {RollCallWord::excused, "Có lý do", "Excused", "Có lí do|Vắng có lý do|Vắng có lí do|Có phép|Vắng có phép|P|CP|○"},
    {RollCallWord::unexcused, "Không lý do", "Unexcused",
     "Không lí do|Vắng không lý do|Vắng không lí do|Không phép|Vắng không phép|K|KP|❌"},
    {RollCallWord::exempt, "Miễn", "Exempt", "Miễn sinh hoạt|MSH|Miễn công tác, sinh hoạt"},
    {RollCallWord::unknown, "Vắng", "Absent", "--|-|–|?"},
}};

inline constexpr std::array<Choice<bool>, 2> k_yes_no{{
    {true, "Có", "Yes", "x|×|✓|✔|☑|☒|1|TRUE|Rồi"},
    {false, "Không", "No", "0|FALSE|Chưa"},
}};
inline constexpr std::array<Choice<bool>, 2> k_probationary_words{{
    {true, "Có", "Yes", "x|×|✓|✔|☑|☒|1|TRUE|Dự bị"},
    {false, "Không", "No", "0|FALSE|Chính thức"},
}};
inline constexpr std::array<Choice<organisation::UnitKind>, 2> k_unit_kind_words{{
    {organisation::UnitKind::cell, "Chi bộ", "Cell", "Chi bộ cơ sở|Chi bộ trực thuộc"},
    {organisation::UnitKind::grassroots_committee, "Đảng bộ cơ sở", "Grassroots committee",
     "Đảng ủy cơ sở|Đảng uỷ cơ sở"},
}};
inline constexpr std::array<Choice<organisation::Sector>, 5> k_sector_words{{
    {organisation::Sector::administrative, "Cơ quan hành chính", "Administrative", "Hành chính"},
    {organisation::Sector::public_service, "Đơn vị sự nghiệp", "Public service", "Sự nghiệp|Sự nghiệp công lập"},
    {organisation::Sector::enterprise, "Doanh nghiệp", "Enterprise", ""},
    {organisation::Sector::armed_forces, "Lực lượng vũ trang", "Armed forces", "Quân đội|Công an"},
    {organisation::Sector::residential, "Khu dân cư", "Residential", "Thôn, khu phố"},
}};
inline constexpr std::array<Choice<meetings::MeetingKind>, 3> k_meeting_kind_words{{
    {meetings::MeetingKind::regular, "Thường kỳ", "Regular", "Thường kì|Định kỳ|Định kì|Lệ|Sinh hoạt lệ"},
    {meetings::MeetingKind::thematic, "Chuyên đề", "Thematic", ""},
    {meetings::MeetingKind::combined, "Kết hợp", "Combined", "Thường kỳ kết hợp chuyên đề|Thường kỳ và chuyên đề"},
}};
inline constexpr std::array<Choice<meetings::Preparer>, 3> k_preparer_words{{
    {meetings::Preparer::secretary, "Bí thư", "Secretary", "BT"},
    {meetings::Preparer::deputy, "Phó bí thư", "Deputy", "PBT|Deputy secretary"},
    {meetings::Preparer::other, "Khác", "Other", "Người khác"},
}};
inline constexpr std::array<Choice<plan::MeetingLevel>, 4> k_meeting_level_words{{
    {plan::MeetingLevel::good, "Tốt", "Good", ""},
    {plan::MeetingLevel::fair, "Khá", "Fair", ""},
    {plan::MeetingLevel::average, "Trung bình", "Average", "TB"},
    {plan::MeetingLevel::poor, "Kém", "Poor", ""},
}};

/// An official rating or the reason why there is none, in one drop-down: the three groups can never contradict.
enum class RatingWord : std::uint8_t { excellent, good, completed, not_completed, not_subject, not_yet };
inline constexpr std::array<Choice<RatingWord>, 6> k_rating_words{{
    {RatingWord::excellent, "Hoàn thành xuất sắc nhiệm vụ", "Excellent", "Hoàn thành xuất sắc|HTXSNV|Xuất sắc"},
    {RatingWord::good, "Hoàn thành tốt nhiệm vụ", "Good", "Hoàn thành tốt|HTTNV|HTTTNV|Tốt"},
    {RatingWord::completed, "Hoàn thành nhiệm vụ", "Completed", "Hoàn thành|HTNV"},
    {RatingWord::not_completed, "Không hoàn thành nhiệm vụ", "Not completed", "Không hoàn thành|KHTNV"},
    {RatingWord::not_subject, "Không thuộc diện xếp loại", "Not subject", "Không thuộc diện"},
    {RatingWord::not_yet, "Chưa xếp loại", "Not yet", "Chưa đánh giá|Chưa đánh giá xếp loại"},
}};
/// Marks that need a legend, and names of earlier rules: refused with a hint instead of being guessed.
inline constexpr std::string_view k_rating_marks_without_legend =
    "A|B|C|D|1|2|3|4|Mức 1|Mức 2|Mức 3|Mức 4|Loại A|Loại B|Loại C|Loại D";
inline constexpr std::string_view k_rating_names_of_old =
    "Trong sạch vững mạnh|Trong sạch, vững mạnh|Yếu kém|Đủ tư cách|Vi phạm tư cách|"
    "Đủ tư cách hoàn thành xuất sắc nhiệm vụ|Đủ tư cách hoàn thành tốt nhiệm vụ|Đủ tư cách hoàn thành nhiệm vụ";

/// The word of the drop-down for `value`.
template <class Enum, std::size_t N>
[[nodiscard]] std::string_view word_for(const std::array<Choice<Enum>, N>& choices, Enum value) {
    for (const auto& choice : choices) {
        if (choice.value == value) return choice.vi;
    }
    return {};
}

/// What `word` means among `k_choices`, if anything. The keys are reckoned once: a matrix asks thousands of times.
template <const auto& k_choices>
[[nodiscard]] auto value_of(std::string_view word) {
    using Enum = decltype(k_choices.front().value);
    using Value = std::remove_const_t<Enum>;
    static const auto k_table = [] {
        std::unordered_map<std::string, Value> table;
        for (const auto& choice : k_choices) {
            table.emplace(word_key(choice.vi), choice.value);
            table.emplace(word_key(choice.en), choice.value);
            for (const auto& spelling : spellings(choice.also))
                table.emplace(word_key(spelling), choice.value);
        }
        return table;
    }();
    const auto found = k_table.find(word_key(word));
    return found == k_table.end() ? std::optional<Value>{} : std::optional<Value>{found->second};
}

template <class Enum, std::size_t N>
[[nodiscard]] std::vector<std::string> words_of(const std::array<Choice<Enum>, N>& choices) {
    std::vector<std::string> words;
    words.reserve(N);
    for (const auto& choice : choices)
        words.emplace_back(choice.vi);
    return words;
}

}  // namespace bontot::documents
