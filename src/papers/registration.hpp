// Registering for the title: a body's own registration (2a), the pact (2b), the list that goes to the superior (2c).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "papers/figures.hpp"
#include "papers/head.hpp"

namespace bontot::papers {

struct RegisteredTarget {
    std::string group;
    std::string target;
    std::string measure;
    std::optional<std::string> due;
    std::optional<std::string> owner;
};

struct Registration {
    Head head;
    int year = 0;
    std::string period;  ///< "2023 - 2025"
    std::string title = "“chi bộ bốn tốt”";
    std::string addressee;
    Citation plan;
    std::optional<std::string> sector;
    std::optional<std::string> secretary;
    Strength strength;
    std::optional<std::string> last_rating;
    std::optional<std::string> last_share;
    std::vector<RegisteredTarget> targets;
    std::optional<std::string> aim;
    Votes votes;
    std::string confirmed_by;  ///< "ĐẢNG ỦY …"; empty = no place for it
};
[[nodiscard]] Fields fields_of(const Registration& registration);

struct PactParty {
    std::string body;
    std::optional<std::string> representative;
    std::optional<std::string> post;
};

struct Pact {
    Head head;  ///< of the committee that witnesses it
    int year = 0;
    std::string title = "“chi bộ bốn tốt”";
    std::vector<std::pair<std::string, std::string>> promises;  ///< group, text
    std::vector<PactParty> parties;
};
[[nodiscard]] Fields fields_of(const Pact& pact);

struct RegisteredBody {
    std::string name;
    std::optional<std::string> sector;
    std::optional<std::int64_t> members;
    std::string text;
    std::optional<core::Date> date;
};

struct RegistrationList {
    Head head;
    int year = 0;
    std::string title = "“chi bộ bốn tốt”";
    std::optional<Citation> attached_to;
    std::vector<RegisteredBody> bodies;
    std::optional<std::string> made_by;
};
[[nodiscard]] Fields fields_of(const RegistrationList& list);

}  // namespace bontot::papers
