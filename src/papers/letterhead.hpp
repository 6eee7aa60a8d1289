// Names of bodies as papers write them: who acts for whom, and how a name stands in the letterhead.
#pragma once

#include <string>

namespace bontot::papers {

/// "Đảng bộ Khối …" → "Đảng ủy Khối …": the committee acts for its body.
[[nodiscard]] std::string committee_of_body(const std::string& name);

/// "Đảng ủy Khối …" → "Đảng bộ Khối …", "Tỉnh ủy …" → "Đảng bộ tỉnh …": a superior stands in the letterhead as the
/// body.
[[nodiscard]] std::string body_of_committee(const std::string& name);

/// A name that is too long for the line is broken after what the body is ("Đảng ủy"), not before its last word: what
/// follows is held together by spaces that do not break, where it fits a line of its own.
[[nodiscard]] std::string letterhead(const std::string& name);

}  // namespace bontot::papers
