// What the library that reads the command line says by itself, in the caller's language: help texts and faults.
#pragma once

#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "core/language.hpp"

namespace bontot::cli {

[[nodiscard]] std::shared_ptr<CLI::FormatterBase> help_formatter(core::Language language);

/// What is wrong with the command line.
[[nodiscard]] std::string explain(const CLI::ParseError& fault, core::Language language);

}  // namespace bontot::cli
