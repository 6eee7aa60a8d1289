// A text as a QR code, drawn as SVG: what a telephone reads from the screen without anything being sent anywhere.
#pragma once

#include <string>

namespace bontot::access {

/// Dark squares on white with the quiet border the standard asks for; one unit a square.
[[nodiscard]] std::string qr_svg(const std::string& text);

}  // namespace bontot::access
