#include "cli/vietnamese_help.hpp"

#include <initializer_list>
#include <regex>
#include <string_view>
#include <utility>

#include "core/text.hpp"

namespace bontot::cli {

PlainHelp::PlainHelp() {
    for (const auto* number : {"INT", "UINT"})
        label(number, "NUMBER");
}

std::string PlainHelp::make_option_opts(const CLI::Option* option) const {
    static const std::regex k_range(R"(U?INT:U?INT in \[(\S+) - (\S+)\])");
    static const std::regex k_choice(R"(TEXT:\{)");
    const auto text = std::regex_replace(Formatter::make_option_opts(option), k_range, range());
    return std::regex_replace(text, k_choice, "{");
}

VietnameseHelp::VietnameseHelp() {
    for (const auto& [english, vietnamese] :
         std::initializer_list<std::pair<const char*, const char*>>{{"Usage", "Cách dùng"},
                                                                    {"OPTIONS", "TÙY CHỌN"},
                                                                    {"SUBCOMMAND", "LỆNH"},
                                                                    {"SUBCOMMANDS", "LỆNH"},
                                                                    {"Positionals", "Đối số"},
                                                                    {"REQUIRED", "(bắt buộc)"},
                                                                    {"TEXT", "CHỮ"},
                                                                    {"INT", "SỐ"},
                                                                    {"UINT", "SỐ"},
                                                                    {"Env", "biến"},
                                                                    {"Needs", "cùng với"},
                                                                    {"Excludes", "không dùng cùng"}})
        label(english, vietnamese);
}

std::string VietnameseHelp::make_group(std::string group, bool is_positional,
                                       std::vector<const CLI::Option*> options) const {
    return Formatter::make_group(group == "Options" ? "Tùy chọn" : std::move(group), is_positional, std::move(options));
}

std::string VietnameseHelp::make_option(const CLI::Option* option, bool is_positional) const {
    auto line = "  " + make_option_name(option, is_positional) + make_option_opts(option);
    const auto width = core::display_width(line);
    const auto column = get_column_width();
    line += width < column ? std::string(column - width, ' ') : "\n" + std::string(column, ' ');
    return line + make_option_desc(option) + "\n";
}

std::string VietnameseHelp::make_subcommands(const CLI::App* app, CLI::AppFormatMode mode) const {
    auto text = Formatter::make_subcommands(app, mode);
    constexpr std::string_view k_title = "Subcommands:";
    if (const auto at = text.find(k_title); at != std::string::npos) text.replace(at, k_title.size(), "Các lệnh:");
    return text;
}

}  // namespace bontot::cli
