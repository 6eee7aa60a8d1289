// An extract of the list of members: the columns that a meeting or an appraisal needs, no others. It is not the
// official register (Mẫu 7-HSĐV) and does not call itself so.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "papers/figures.hpp"
#include "papers/head.hpp"

namespace bontot::papers {

struct ListedMember {
    std::string name;
    std::optional<int> birth_year;
    std::optional<std::string> sex;
    std::optional<core::Date> admitted;
    std::optional<core::Date> official;
    std::string office;
    std::string standing;  ///< chính thức, dự bị, miễn, sinh hoạt tạm
    std::string note;
};

struct MemberList {
    Head head;
    core::Date as_of;
    Strength strength;
    std::vector<ListedMember> members;
    std::optional<std::string> made_by;
};

[[nodiscard]] Fields fields_of(const MemberList& list);

}  // namespace bontot::papers
