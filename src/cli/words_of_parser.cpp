#include "cli/words_of_parser.hpp"

#include <regex>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/vietnamese_help.hpp"

namespace bontot::cli {

namespace {

/// What the library says of a wrong command line; empty: nothing that is known here.
std::string in_vietnamese(const std::string& fault) {
    struct Saying {
        std::regex english;
        const char* vietnamese;
    };
    static const std::vector<Saying> k_sayings{
        {std::regex("(.*): Value  not in range .*"), "$1: còn thiếu giá trị"},
        {std::regex("(.*): Value (.*) not in range (.*) to (.*)"),
         "$1: giá trị $2 không nằm trong khoảng từ $3 đến $4"},
        {std::regex("(.*): (.*) not in (\\{.*\\})"), "$1: không nhận “$2”; các giá trị nhận: $3"},
        {std::regex("Could not convert: (.*) = (.*)"), "$1: không hiểu giá trị “$2”"},
        {std::regex("The following arguments? (?:was|were) not expected: (.*)"), "có phần không hiểu: $1"},
        {std::regex("A subcommand is required"), "còn thiếu tên lệnh"},
        {std::regex("(.*) excludes (.*)"), "$1 không dùng cùng $2"},
        {std::regex("(.*) requires (.*)"), "$1 phải đi cùng $2"},
        {std::regex("(.*) is required"), "còn thiếu $1"},
        {std::regex("(.*): [0-9]+ required .* missing"), "$1: còn thiếu giá trị"},
    };
    for (const auto& [english, vietnamese] : k_sayings) {
        if (std::regex_match(fault, english)) return std::regex_replace(fault, english, vietnamese);
    }
    return "";
}

}  // namespace

std::shared_ptr<CLI::FormatterBase> help_formatter(core::Language language) {
    if (language == core::Language::en) return std::make_shared<PlainHelp>();
    return std::make_shared<VietnameseHelp>();
}

std::string explain(const CLI::ParseError& fault, core::Language language) {
    if (language == core::Language::en) {
        static const std::regex k_empty("(.*): Value  not in range .*");
        return std::regex_replace(std::string(fault.what()), k_empty, "$1: the value is missing");
    }
    if (auto known = in_vietnamese(fault.what()); !known.empty()) return known;
    const std::string name = fault.get_name();
    if (name == "RequiredError") return fmt::format("còn thiếu ({})", fault.what());
    if (name == "ExtrasError") return fmt::format("có phần không hiểu ({})", fault.what());
    if (name == "ValidationError" || name == "ConversionError")
        return fmt::format("giá trị không hợp lệ ({})", fault.what());
    return fault.what();
}

}  // namespace bontot::cli
