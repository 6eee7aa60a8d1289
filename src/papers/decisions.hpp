// The decisions of the superior with their lists (10, 11), and the certificates of an award (12). A certificate is
// printed from the award decision and from nothing else: its day, number and names cannot differ.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "papers/figures.hpp"
#include "papers/head.hpp"

namespace bontot::papers {

struct RecognisedBody {
    std::string name;  ///< as it is called on the day of the decision
    std::string superior;
    std::optional<std::string> secretary;
    std::optional<std::int64_t> members;
    std::optional<std::int64_t> years_in_a_row;
};

struct RecognitionDecision {
    Head head;
    std::string deciding_body;  ///< "Ban Thường vụ Đảng ủy Khối …"
    int year = 0;
    std::string title = "“chi bộ bốn tốt”";
    std::vector<std::string> basis;
    std::vector<Citation> cited;
    std::string executors;  ///< "Văn phòng, các ban xây dựng Đảng"
    std::vector<RecognisedBody> bodies;
};

/// Somebody is recognised ("paper.empty_list"), nobody twice ("paper.listed_twice"), what is cited was issued and is
/// not younger.
[[nodiscard]] core::Result<void> check(const RecognitionDecision& decision);
[[nodiscard]] Fields fields_of(const RecognitionDecision& decision);

struct AwardedBody {
    std::string name;
    std::string superior;
    std::string merit;
    std::optional<std::int64_t> money;  ///< đồng
    std::optional<std::string> register_number;
};

struct AwardDecision {
    Head head;
    std::string deciding_body;
    std::string period;
    std::string title = "“chi bộ bốn tốt”";
    std::string form = "Giấy khen";
    std::vector<std::string> basis;
    std::vector<Citation> cited;
    std::optional<std::string> prize;
    std::optional<std::string> source_of_money;
    std::string executors;
    std::vector<AwardedBody> bodies;
};

[[nodiscard]] core::Result<void> check(const AwardDecision& decision);
[[nodiscard]] Fields fields_of(const AwardDecision& decision);
/// One page a body, in the order of the list. Refused while the decision has no number or day ("paper.not_issued").
[[nodiscard]] core::Result<Fields> certificate_fields(const AwardDecision& decision);

}  // namespace bontot::papers
