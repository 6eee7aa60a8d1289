#include "plan/diff.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plan/concerns.hpp"
#include "plan/diff_fields.hpp"
#include "plan/parameter.hpp"

namespace bontot::plan {

namespace {

using Differences = std::vector<Difference>;

core::Localised both(const std::string& text) {
    return {text, text};
}

/// How a list is told: what to call an entry when it comes or goes, and what its coming means.
template <class T>
struct Telling {
    Subject subject;
    std::string T::*key;
    core::Localised T::*title;
    Change when_added;
};

Change reversed(Change change) {
    if (change == Change::stricter) return Change::looser;
    if (change == Change::looser) return Change::stricter;
    return change;
}

template <class T>
const T* find_in(const std::vector<T>& entries, std::string T::*key, const std::string& wanted) {
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const T& entry) { return entry.*key == wanted; });
    return found == entries.end() ? nullptr : &*found;
}

/// Every field that differs, in the order of the fields.
void tell_fields(const Difference& head, const Fields& before, const Fields& after, Differences& told) {
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (before[i].text == after[i].text) continue;
        auto difference = head;
        difference.field = before[i].name;
        difference.before = before[i].text;
        difference.after = after[i].text;
        difference.change = compare(before[i], after[i]);
        told.push_back(std::move(difference));
    }
}

/// Changed and removed entries in the order of the old plan, then the added ones in the order of the new.
template <class T, class WhoOld, class WhoNew>
void tell_list(const std::vector<T>& before, const std::vector<T>& after, const Telling<T>& telling, WhoOld who_before,
               WhoNew who_after, Differences& told) {
    for (const auto& entry : before) {
        Difference head{telling.subject, Event::changed, entry.*telling.key, {}, {}, {}, {}, {}, entry.clause};
        const auto* now = find_in(after, telling.key, entry.*telling.key);
        if (now != nullptr) {
            head.concerns = who_after(*now);
            head.clause = now->clause;
            tell_fields(head, fields_of(entry), fields_of(*now), told);
            continue;
        }
        head.event = Event::removed;
        head.before = entry.*telling.title;
        head.change = reversed(telling.when_added);
        head.concerns = who_before(entry);
        told.push_back(std::move(head));
    }
    for (const auto& entry : after) {
        if (find_in(before, telling.key, entry.*telling.key) != nullptr) continue;
        told.push_back({telling.subject,
                        Event::added,
                        entry.*telling.key,
                        {},
                        {},
                        entry.*telling.title,
                        telling.when_added,
                        who_after(entry),
                        entry.clause});
    }
}

/// A rule that was not there before asks for more; a choice, or a tolerance, cannot be said to.
Change when_added(const Parameter& parameter) {
    const auto* spec = find_parameter(parameter.name);
    const bool unset = std::holds_alternative<std::monostate>(parameter.value);
    if (spec == nullptr || unset) return unset ? Change::same : Change::different;
    if (parameter.name.ends_with(".tolerated_meetings")) {
        return parameter.value == Value{std::int64_t{0}} ? Change::same : Change::looser;
    }
    if (spec->may_be_unset) return Change::stricter;
    return spec->type == ParameterType::name || spec->stricter == Stricter::neither ? Change::different
                                                                                    : Change::stricter;
}

Change change_of(const Parameter& before, const Parameter& after) {
    const auto* spec = find_parameter(before.name);
    return spec == nullptr ? Change::different : compare(*spec, before.value, after.value);
}

void tell_parameters(const Plan& before, const Plan& after, Differences& told) {
    for (const auto& [name, old] : before.parameters) {
        Difference head{Subject::parameter, Event::changed, name, "value", both(text_of(old.value)), {}, {}, {},
                        old.clause};
        const auto* now = after.parameter(name);
        if (now == nullptr) {
            head.event = Event::removed;
            head.field.clear();
            head.change = reversed(when_added(old));
            head.concerns = concerned_by(before, old);
            told.push_back(std::move(head));
            continue;
        }
        head.clause = now->clause;
        if (!(old.value == now->value)) {
            head.after = both(text_of(now->value));
            head.change = change_of(old, *now);
            head.concerns = concerned_by(after, *now);
            told.push_back(head);
        }
        if (old.reading != now->reading) {
            told.push_back({Subject::parameter, Event::changed, name, "reading", both(old.reading), both(now->reading),
                            Change::different, concerned_by(after, *now), now->clause});
        }
    }
    for (const auto& [name, now] : after.parameters) {
        if (before.parameter(name) != nullptr) continue;
        told.push_back({Subject::parameter,
                        Event::added,
                        name,
                        {},
                        {},
                        both(text_of(now.value)),
                        when_added(now),
                        concerned_by(after, now),
                        now.clause});
    }
}

std::vector<Indicator> indicators_of(const Plan& plan) {
    std::vector<Indicator> all;
    for (const auto& criterion : plan.criteria)
        all.insert(all.end(), criterion.indicators.begin(), criterion.indicators.end());
    return all;
}

std::vector<SheetItem> items_of(const Plan& plan) {
    std::vector<SheetItem> all;
    if (!plan.meeting_sheet) return all;
    for (const auto& group : plan.meeting_sheet->groups)
        all.insert(all.end(), group.items.begin(), group.items.end());
    return all;
}

void tell_sheet(const Plan& before, const Plan& after, Differences& told) {
    const auto cells = [](const SheetItem& /*item*/) { return concerned_by_sheet(); };
    tell_list(items_of(before), items_of(after),
              Telling<SheetItem>{Subject::sheet_item, &SheetItem::id, &SheetItem::statement, Change::different}, cells,
              cells, told);
    if (!before.meeting_sheet && !after.meeting_sheet) return;
    const auto old = before.meeting_sheet.value_or(MeetingSheet{});
    const auto now = after.meeting_sheet.value_or(MeetingSheet{});
    const auto event = !before.meeting_sheet ? Event::added : !after.meeting_sheet ? Event::removed : Event::changed;
    Difference head{Subject::sheet,
                    event,
                    "meeting_sheet",
                    {},
                    {},
                    {},
                    {},
                    concerned_by_sheet(),
                    after.meeting_sheet ? now.clause : old.clause};
    if (event == Event::changed) {
        tell_fields(head, fields_of(old), fields_of(now), told);
        return;
    }
    head.change = Change::different;
    head.before = before.meeting_sheet ? both(old.maximum.text()) : core::Localised{};
    head.after = after.meeting_sheet ? both(now.maximum.text()) : core::Localised{};
    told.push_back(std::move(head));
}

}  // namespace

std::string Difference::kind() const {
    return fmt::format("{}_{}", core::name_in(k_subjects, subject), core::name_in(k_events, event));
}

std::vector<Difference> diff(const Plan& before, const Plan& after) {
    Differences told;
    const auto who_before = [&](const auto& entry) { return concerned_by(before, entry); };
    const auto who_after = [&](const auto& entry) { return concerned_by(after, entry); };
    const auto list = [&](const auto& old, const auto& now, const auto& telling) {
        tell_list(old, now, telling, who_before, who_after, told);
    };
    tell_parameters(before, after, told);
    list(before.readings, after.readings,
         Telling<Reading>{Subject::reading, &Reading::id, &Reading::taken, Change::different});
    list(indicators_of(before), indicators_of(after),
         Telling<Indicator>{Subject::indicator, &Indicator::id, &Indicator::statement, Change::stricter});
    list(before.recognition, after.recognition,
         Telling<Condition>{Subject::condition, &Condition::id, &Condition::statement, Change::stricter});
    list(before.knock_outs, after.knock_outs,
         Telling<KnockOut>{Subject::knock_out, &KnockOut::kind, &KnockOut::statement, Change::stricter});
    list(before.awards, after.awards,
         Telling<AwardRule>{Subject::award, &AwardRule::id, &AwardRule::statement, Change::different});
    list(before.deadlines, after.deadlines,
         Telling<Deadline>{Subject::deadline, &Deadline::id, &Deadline::act, Change::stricter});
    tell_sheet(before, after, told);
    return told;
}

}  // namespace bontot::plan
