// A parsed facts document → Facts, field by field. Private to wire/.
#pragma once

#include <string>
#include <string_view>

#include "assessment/facts.hpp"
#include "assessment/facts_check.hpp"
#include "plan/model.hpp"
#include "wire/json_object.hpp"

namespace bontot::wire {

class FactsWalker {
  public:
    FactsWalker(JsonWalker& walker, const plan::Plan& plan) : walker_(walker), plan_(plan) {}

    [[nodiscard]] assessment::Facts read(const Element& root);

  private:
    void read_unit(const Element& element, const Path& path);
    void read_members(const Element& element, const Path& path);
    void read_member(const Element& element, const Path& path);
    void read_exemptions(const Element& element, const Path& path, organisation::Member& member);
    void read_meetings(const Element& element, const Path& path);
    void read_meeting(const Element& element, const Path& path);
    void read_attendance(const Element& element, const Path& path, meetings::Meeting& meeting);
    void read_opinions(const Element& element, const Path& path, meetings::Meeting& meeting);
    void read_preparation(const Element& element, const Path& path, meetings::Preparation& preparation);
    void read_minutes(const Element& element, const Path& path, meetings::Minutes& minutes);
    void read_sheet(const Element& element, const Path& path, meetings::Meeting& meeting);
    void read_frozen(const Element& element, const Path& path, meetings::Meeting& meeting);
    void read_tasks(const Element& element, const Path& path, meetings::Meeting& meeting);
    void read_judgements(const Element& element, const Path& path);
    [[nodiscard]] assessment::Judgement read_judgement(const Element& element, const Path& path);
    void read_ratings(const Element& element, const Path& path);
    void read_member_rating(const Element& element, const Path& path);
    void read_cell_rating(const Element& element, const Path& path);
    void read_knock_outs(const Element& element, const Path& path);
    [[nodiscard]] std::optional<std::uint32_t> member_index(std::string_view id, const Path& path);

    JsonWalker& walker_;
    const plan::Plan& plan_;
    assessment::Facts facts_;
    std::size_t next_member_ = 0;  ///< lists mostly keep the order of the members: try that one first
};

/// "/meetings/3/end".
[[nodiscard]] std::string json_pointer(const assessment::FactPlace& place);

}  // namespace bontot::wire
