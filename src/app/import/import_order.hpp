// What an import is asked to do.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "imports/preview.hpp"

namespace bontot::app {

struct ImportOrder {
    std::string file_name;
    std::string sha256;  ///< of the file's bytes
    imports::Policy policy = imports::Policy::stop;
    bool only_good_rows = false;  ///< rows with an error are left out; without it, one error keeps everything out
    /// fingerprint() of the preview that somebody agreed to; empty = nobody has seen one.
    std::string expected;
    /// Answers to questions that the records raise, by their subject:
    ///   imports.ask_joined  "2024-01-01" | "admitted": since when members without such a date are on the roll
    std::map<std::string, std::string> answers;
    /// Only this body and what stands under it is looked at and written; none: the whole tree.
    std::optional<core::UnitId> within = {};
};

}  // namespace bontot::app
