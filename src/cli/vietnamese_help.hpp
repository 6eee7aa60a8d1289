// Help texts: what the library says by itself, without its words for programmers, in English and Vietnamese.
#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace bontot::cli {

/// A number is a NUMBER, with the least and the most; a choice is its list.
class PlainHelp : public CLI::Formatter {
  public:
    PlainHelp();
    std::string make_option_opts(const CLI::Option* option) const override;

  protected:
    [[nodiscard]] virtual const char* range() const { return "NUMBER from $1 to $2"; }
};

class VietnameseHelp final : public PlainHelp {
  public:
    VietnameseHelp();
    std::string make_group(std::string group, bool is_positional,
                           std::vector<const CLI::Option*> options) const override;
    /// The library counts bytes, which leaves columns of Vietnamese askew.
    std::string make_option(const CLI::Option* option, bool is_positional) const override;
    std::string make_subcommands(const CLI::App* app, CLI::AppFormatMode mode) const override;

  protected:
    [[nodiscard]] const char* range() const override { return "SỐ từ $1 đến $2"; }
};

}  // namespace bontot::cli
