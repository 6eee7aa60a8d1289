// What waits for somebody: the things of one kind about one body, counted, with the first few by name.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/id.hpp"
#include "core/language.hpp"
#include "core/names.hpp"

namespace bontot::app {

enum class Waits : std::uint8_t {
    absence_requests,        ///< asked, and nobody has answered
    meetings_not_held,       ///< planned for a day that has passed
    meetings_not_concluded,  ///< held
    meetings_not_finalised,  ///< concluded, with what is missing
    month_without_meeting,   ///< nothing planned or held in this month
    next_meeting,            ///< of one's own cell, and those after it
    meetings_ahead,          ///< of a cell that one follows or keeps the minutes of
    own_tasks,               ///< open, given to the caller
    cell_tasks,              ///< … to anybody in the cell
    cells_at_risk,           ///< may still reach the standard, but are behind
    cells_without_meeting,   ///< have not met in this month
    judged_items,            ///< bodies with items that nobody has judged
    ratings,                 ///< bodies whose members' ratings of last year are missing
    deadlines,               ///< of the plan
    terms,                   ///< of office that end
    second_factor,           ///< accounts that need one and have none
    movement_register,       ///< no file of the year yet: register, or confirm
    movement_assess,         ///< one's own body: self-assessment to make and send
    movement_returned,       ///< … sent back for more
    movement_respond,        ///< … not proposed; may answer
    movement_select,         ///< registered bodies to accept or decline
    movement_forward,        ///< accepted ones to send up on one list
    movement_receive,        ///< sent in, to be received
    movement_appraise,       ///< received, to be appraised
    movement_propose,        ///< appraised, to be proposed or not
    movement_take_up,        ///< proposals to take up
    movement_publish,        ///< taken up, to be made known when the ratings are there
    movement_decide,         ///< notice is over: to be recognised or not
    movement_objections,     ///< to be answered by name
    movement_followed,       ///< a body that one follows has a step of its own to take
    movement_remark,         ///< … has sent its self-assessment, on which one has not remarked yet
};

inline constexpr core::NameTable<Waits, 31> k_waits{{
    {Waits::absence_requests, "absence_requests"},
    {Waits::meetings_not_held, "meetings_not_held"},
    {Waits::meetings_not_concluded, "meetings_not_concluded"},
    {Waits::meetings_not_finalised, "meetings_not_finalised"},
    {Waits::month_without_meeting, "month_without_meeting"},
    {Waits::next_meeting, "next_meeting"},
    {Waits::meetings_ahead, "meetings_ahead"},
    {Waits::own_tasks, "own_tasks"},
    {Waits::cell_tasks, "cell_tasks"},
    {Waits::cells_at_risk, "cells_at_risk"},
    {Waits::cells_without_meeting, "cells_without_meeting"},
    {Waits::judged_items, "judged_items"},
    {Waits::ratings, "ratings"},
    {Waits::deadlines, "deadlines"},
    {Waits::terms, "terms"},
    {Waits::second_factor, "second_factor"},
    {Waits::movement_register, "movement_register"},
    {Waits::movement_assess, "movement_assess"},
    {Waits::movement_returned, "movement_returned"},
    {Waits::movement_respond, "movement_respond"},
    {Waits::movement_select, "movement_select"},
    {Waits::movement_forward, "movement_forward"},
    {Waits::movement_receive, "movement_receive"},
    {Waits::movement_appraise, "movement_appraise"},
    {Waits::movement_propose, "movement_propose"},
    {Waits::movement_take_up, "movement_take_up"},
    {Waits::movement_publish, "movement_publish"},
    {Waits::movement_decide, "movement_decide"},
    {Waits::movement_objections, "movement_objections"},
    {Waits::movement_followed, "movement_followed"},
    {Waits::movement_remark, "movement_remark"},
}};

struct WaitingThing {
    std::string id;  ///< of the meeting, task, body, term, account or deadline; empty for what has none
    core::Localised text;
    std::optional<core::Date> day;  ///< of the meeting, or the last one in time
    std::string state;              ///< of one's own request for absence; of a term: the office; of a file: the stage
    std::vector<std::string> missing;  ///< codes of meetings::missing_of
};

struct Bucket {
    Waits waits = Waits::own_tasks;
    core::UnitId unit;
    std::string unit_name;
    int year = 0;  ///< that the things are about
    std::size_t count = 0;
    std::size_t overdue = 0;                 ///< among them
    std::optional<core::Date> last_day;      ///< in time, where all have the same
    std::map<core::Date, std::size_t> days;  ///< on which things that were added are due, with how many
    std::vector<WaitingThing> things;        ///< the first few

    void add(WaitingThing thing, bool late = false) {
        ++count;
        overdue += late ? 1 : 0;
        if (thing.day) ++days[*thing.day];
        if (things.size() < k_shown) things.push_back(std::move(thing));
    }
    static constexpr std::size_t k_shown = 5;
};

using Buckets = std::vector<Bucket>;

}  // namespace bontot::app
