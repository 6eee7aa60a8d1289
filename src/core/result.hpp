// What every function that can refuse returns.
//
// A Refusal is something the user caused or must see: it carries a stable code, the key of the sentence in the
// catalogue (wording/catalogue.hpp), and the figures of that sentence. It is a value, never an exception: exceptions
// are for what the caller cannot answer (no memory, a broken invariant) and end in main().
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

namespace bontot::core {

enum class RefusalKind { invalid, not_found, forbidden, conflict, stale, wrong_state, too_large, unavailable };

/// Named figures of a sentence, in the order in which they were found.
using Params = std::vector<std::pair<std::string, std::string>>;

struct Refusal {
    RefusalKind kind = RefusalKind::invalid;
    std::string code;  ///< key of the message, for example "facts.unknown_member"
    Params params;     ///< {found}, {allowed}, … of the message
    std::string
        place;  ///< where: "plan.yaml:12:5", "/meetings/3/end", "Điểm danh!C7"; empty when the whole input is meant

    [[nodiscard]] const std::string* param(const std::string& name) const;
};

/// All that is wrong with one input, in reading order; never empty in an error.
using Refusals = std::vector<Refusal>;

template <class T>
using Result = tl::expected<T, Refusal>;

/// For inputs whose faults are reported all in one go.
template <class T>
using Checked = tl::expected<T, Refusals>;

[[nodiscard]] inline tl::unexpected<Refusal> refuse(RefusalKind kind, std::string code, Params params = {},
                                                    std::string place = {}) {
    return tl::unexpected<Refusal>(Refusal{kind, std::move(code), std::move(params), std::move(place)});
}

[[nodiscard]] inline tl::unexpected<Refusal> invalid(std::string code, Params params = {}, std::string place = {}) {
    return refuse(RefusalKind::invalid, std::move(code), std::move(params), std::move(place));
}

}  // namespace bontot::core
