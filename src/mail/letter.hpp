// A letter as RFC 5322 has its head: plain ASCII, nothing smuggled in.
#pragma once

#include <string>
#include <string_view>

#include "app/ports/mail.hpp"

namespace bontot::mail {

/// UTF-8 as encoded words of RFC 2047, folded; line breaks and other controls become spaces.
[[nodiscard]] std::string encoded_words(std::string_view text);

/// For a letter that has no id of its own.
[[nodiscard]] std::string new_message_id();

/// The whole letter as it goes over the wire: head and text, base 64 in lines. `date`: as RFC 5322 writes it; `id`:
/// unique among letters, not among tries.
[[nodiscard]] std::string letter_text(const app::Mail& mail, std::string_view from, std::string_view date,
                                      std::string_view id);

/// Whether an address can be written to: ASCII, one '@', no space, no angle bracket, nothing that ends a line.
[[nodiscard]] bool can_be_written_to(std::string_view address);

}  // namespace bontot::mail
