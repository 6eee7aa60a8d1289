// Names the people, meetings and months that results point at by their place in the facts. Private to wording/.
#pragma once

#include <string>
#include <vector>

#include "assessment/facts.hpp"
#include "core/language.hpp"
#include "core/result.hpp"
#include "plan/model.hpp"

namespace bontot::wording {

/// Names written out before "và n đ/c khác".
inline constexpr std::size_t k_most_names = 6;

class Speaker {
  public:
    Speaker(const assessment::Facts& facts, core::Language language) : facts_(facts), language_(language) {}

    [[nodiscard]] core::Language language() const { return language_; }
    [[nodiscard]] const assessment::Facts& facts() const { return facts_; }

    /// The name; with the id where two members share it, the id alone where there is no name.
    [[nodiscard]] std::string member(std::size_t place) const;
    [[nodiscard]] std::string members(const std::vector<std::size_t>& places) const;
    [[nodiscard]] std::string cells(const std::vector<std::string>& codes) const;
    /// "buổi thường kỳ 6/4/2023", "the regular meeting of 6 April 2023"; with the hour where two of a kind share the
    /// day.
    [[nodiscard]] std::string meeting(std::size_t place) const;
    /// The same at the head of a sentence.
    [[nodiscard]] std::string meeting_head(std::size_t place) const;
    [[nodiscard]] std::string dates_of(const std::vector<std::size_t>& meetings) const;
    [[nodiscard]] std::string months(const std::vector<unsigned>& months) const;      ///< tháng 3 và tháng 8
    [[nodiscard]] std::string quarters(const std::vector<unsigned>& quarters) const;  ///< quý 1

    [[nodiscard]] std::string say(std::string_view key, const core::Params& params = {}) const;
    [[nodiscard]] std::string number(std::int64_t value) const;
    [[nodiscard]] std::string points(std::int64_t hundredths) const;
    [[nodiscard]] std::string share(std::int64_t part, std::int64_t whole) const;

  private:
    [[nodiscard]] std::string meeting_from(std::size_t place, std::string_view key) const;

    const assessment::Facts& facts_;
    core::Language language_;
};

}  // namespace bontot::wording
