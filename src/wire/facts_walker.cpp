#include "wire/facts_walker.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace bontot::wire {

using assessment::FactPart;

namespace {

constexpr std::uint32_t bits(std::initializer_list<unsigned> fields) {
    std::uint32_t mask = 0;
    for (const auto field : fields)
        mask |= 1U << field;
    return mask;
}

/// Calls `each(element, path)` for the entries of an array.
template <class Each>
void walk_array(JsonWalker& walker, const Element& element, const Path& path, Each each) {
    const auto entries = walker.array(element, path);
    if (!entries) return;
    std::size_t index = 0;
    for (const auto entry : *entries) {
        if (walker.full()) return;
        each(entry, Path{&path, {}, index});
        ++index;
    }
}

void assign(std::string& target, const std::optional<std::string_view>& value) {
    if (value) target.assign(*value);
}

template <class T>
void assign(T& target, const std::optional<T>& value) {
    if (value) target = *value;
}

std::size_t array_size(const Element& element) {
    simdjson::dom::array list;
    return element.get_array().get(list) == simdjson::SUCCESS ? list.size() : 0;
}

}  // namespace

assessment::Facts FactsWalker::read(const Element& root) {
    static constexpr std::array<std::string_view, 8> k_names{"unit",       "year",    "members",    "meetings",
                                                             "judgements", "ratings", "knock_outs", "$schema"};
    const Path top;
    const auto object = walker_.object(root, top);
    if (!object) return std::move(facts_);
    // Members come first whatever the order of the fields: all other parts speak of them.
    std::array<std::optional<Element>, k_names.size()> parts;
    const auto seen = walk_fields(walker_, *object, top, k_names,
                                  [&](std::size_t i, const Element& value, const Path&) { parts[i] = value; });
    if (parts[0]) read_unit(*parts[0], {&top, "unit", 0});
    const bool cell = facts_.unit.kind == organisation::UnitKind::cell;
    if (!require_fields(walker_, top, k_names, seen, cell ? bits({0, 1, 2, 3}) : bits({0, 1})))
        return std::move(facts_);
    facts_.year = static_cast<int>(walker_.whole(*parts[1], {&top, "year", 0}, 1930, 2200).value_or(0));
    if (parts[2]) read_members(*parts[2], {&top, "members", 0});
    if (parts[3]) read_meetings(*parts[3], {&top, "meetings", 0});
    if (parts[4]) read_judgements(*parts[4], {&top, "judgements", 0});
    if (parts[5]) read_ratings(*parts[5], {&top, "ratings", 0});
    if (parts[6]) read_knock_outs(*parts[6], {&top, "knock_outs", 0});
    return std::move(facts_);
}

void FactsWalker::read_unit(const Element& element, const Path& path) {
    static constexpr std::array<std::string_view, 4> k_names{"code", "name", "kind", "sector"};
    const auto object = walker_.object(element, path);
    if (!object) return;
    auto& unit = facts_.unit;
    const auto seen =
        walk_fields(walker_, *object, path, k_names, [&](std::size_t i, const Element& value, const Path& here) {
            switch (i) {
                case 0: assign(unit.code, walker_.text(value, here)); break;
                case 1: assign(unit.name, walker_.text(value, here)); break;
                case 2: assign(unit.kind, walker_.name(value, here, organisation::k_unit_kinds)); break;
                default: assign(unit.sector, walker_.name(value, here, organisation::k_sectors)); break;
            }
        });
    require_fields(walker_, path, k_names, seen, bits({0, 1, 2, 3}));
}

void FactsWalker::read_members(const Element& element, const Path& path) {
    facts_.members.reserve(array_size(element));
    walk_array(walker_, element, path, [&](const Element& entry, const Path& here) { read_member(entry, here); });
}

void FactsWalker::read_member(const Element& element, const Path& path) {
    static constexpr std::array<std::string_view, 6> k_names{"id", "name", "joined", "left", "probationary", "exempt"};
    const auto object = walker_.object(element, path);
    auto& member = facts_.members.emplace_back();
    if (!object) return;
    const auto seen =
        walk_fields(walker_, *object, path, k_names, [&](std::size_t i, const Element& value, const Path& here) {
            if (i >= 3 && is_null(value)) return;
            switch (i) {
                case 0: assign(member.id, walker_.text(value, here)); break;
                case 1: assign(member.name, walker_.text(value, here)); break;
                case 2: assign(member.joined, walker_.date(value, here)); break;
                case 3: member.left = walker_.date(value, here); break;
                case 4: assign(member.probationary, walker_.flag(value, here)); break;
                default: read_exemptions(value, here, member); break;
            }
        });
    require_fields(walker_, path, k_names, seen, bits({0, 1, 2}));
}

void FactsWalker::read_exemptions(const Element& element, const Path& path, organisation::Member& member) {
    static constexpr std::array<std::string_view, 2> k_names{"from", "to"};
    walk_array(walker_, element, path, [&](const Element& entry, const Path& here) {
        const auto object = walker_.object(entry, here);
        if (!object) return;
        core::Period span;
        const auto seen =
            walk_fields(walker_, *object, here, k_names, [&](std::size_t i, const Element& value, const Path& place) {
                if (i == 0) {
                    assign(span.from, walker_.date(value, place));
                } else if (!is_null(value)) {
                    span.to = walker_.date(value, place);
                }
            });
        require_fields(walker_, here, k_names, seen, bits({0}));
        member.exemptions.push_back(span);
    });
}

void FactsWalker::read_meetings(const Element& element, const Path& path) {
    facts_.meetings.reserve(array_size(element));
    walk_array(walker_, element, path, [&](const Element& entry, const Path& here) { read_meeting(entry, here); });
}

void FactsWalker::read_meeting(const Element& element, const Path& path) {
    static constexpr std::array<std::string_view, 14> k_names{
        "id",       "date",        "kind",    "start",       "end",   "breaks_minutes", "attendance",
        "opinions", "preparation", "minutes", "self_rating", "sheet", "tasks",          "frozen"};
    const auto object = walker_.object(element, path);
    auto& meeting = facts_.meetings.emplace_back();
    if (!object) return;
    const auto seen =
        walk_fields(walker_, *object, path, k_names, [&](std::size_t i, const Element& value, const Path& here) {
            if (i >= 5 && is_null(value)) return;
            switch (i) {
                case 0: assign(meeting.id, walker_.text(value, here)); break;
                case 1: assign(meeting.date, walker_.date(value, here)); break;
                case 2: assign(meeting.kind, walker_.name(value, here, meetings::k_meeting_kinds)); break;
                case 3: assign(meeting.start, walker_.time(value, here)); break;
                case 4: assign(meeting.end, walker_.time(value, here)); break;
                case 5:
                    meeting.breaks_minutes = static_cast<int>(walker_.whole(value, here, 0, 1440).value_or(0));
                    break;
                case 6: read_attendance(value, here, meeting); break;
                case 7: read_opinions(value, here, meeting); break;
                case 8: read_preparation(value, here, meeting.preparation); break;
                case 9: read_minutes(value, here, meeting.minutes); break;
                case 10: meeting.self_rating = walker_.name(value, here, plan::k_meeting_levels); break;
                case 11: read_sheet(value, here, meeting); break;
                case 12: read_tasks(value, here, meeting); break;
                default: read_frozen(value, here, meeting); break;
            }
        });
    require_fields(walker_, path, k_names, seen, bits({0, 1, 2, 3, 4}));
}

std::optional<std::uint32_t> FactsWalker::member_index(std::string_view id, const Path& path) {
    const auto& members = facts_.members;
    if (next_member_ < members.size() && members[next_member_].id == id)
        return static_cast<std::uint32_t>(next_member_++);
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (members[i].id != id) continue;
        next_member_ = i + 1;
        return static_cast<std::uint32_t>(i);
    }
    std::vector<std::string> known;
    for (const auto& member : members)
        known.push_back(member.id);
    const auto near = core::nearest(id, known);
    core::Params params{{"found", std::string(id)}};
    if (!near.empty()) params.emplace_back("nearest", near);
    walker_.fault(path, near.empty() ? "json.unknown_member" : "json.unknown_member_nearest", std::move(params));
    return std::nullopt;
}

void FactsWalker::read_attendance(const Element& element, const Path& path, meetings::Meeting& meeting) {
    static constexpr std::array<std::string_view, 2> k_names{"member", "status"};
    meeting.attendance.reserve(array_size(element));
    next_member_ = 0;
    walk_array(walker_, element, path, [&](const Element& entry, const Path& here) {
        const auto object = walker_.object(entry, here);
        if (!object) return;
        std::optional<std::uint32_t> member;
        std::optional<meetings::Presence> presence;
        const auto seen =
            walk_fields(walker_, *object, here, k_names, [&](std::size_t i, const Element& value, const Path& place) {
                if (i == 1) {
                    presence = walker_.name(value, place, meetings::k_presences);
                } else if (const auto id = walker_.text(value, place)) {
                    member = member_index(*id, place);
                }
            });
        require_fields(walker_, here, k_names, seen, bits({0, 1}));
        if (member && presence) meeting.attendance.push_back({*member, *presence});
    });
}

void FactsWalker::read_opinions(const Element& element, const Path& path, meetings::Meeting& meeting) {
    static constexpr std::array<std::string_view, 2> k_names{"member", "count"};
    meeting.opinions.reserve(array_size(element));
    next_member_ = 0;
    walk_array(walker_, element, path, [&](const Element& entry, const Path& here) {
        const auto object = walker_.object(entry, here);
        if (!object) return;
        std::optional<std::uint32_t> member;
        std::int64_t count = 1;
        const auto seen =
            walk_fields(walker_, *object, here, k_names, [&](std::size_t i, const Element& value, const Path& place) {
                if (i == 1) {
                    count = walker_.whole(value, place, 0, 10000).value_or(0);
                } else if (const auto id = walker_.text(value, place)) {
                    member = member_index(*id, place);
                }
            });
        require_fields(walker_, here, k_names, seen, bits({0}));
        if (member) meeting.opinions.push_back({*member, static_cast<std::uint32_t>(count)});
    });
}

void FactsWalker::read_preparation(const Element& element, const Path& path, meetings::Preparation& preparation) {
    static constexpr std::array<std::string_view, 6> k_names{"committee_meeting", "members_notified",
                                                             "follower_notified", "materials_sent",
                                                             "draft_resolution",  "prepared_by"};
    const auto object = walker_.object(element, path);
    if (!object) return;
    walk_fields(walker_, *object, path, k_names, [&](std::size_t i, const Element& value, const Path& here) {
        if (is_null(value)) return;
        switch (i) {
            case 0: assign(preparation.committee_meeting, walker_.flag(value, here)); break;
            case 1: assign(preparation.members_notified, walker_.flag(value, here)); break;
            case 2: assign(preparation.follower_notified, walker_.flag(value, here)); break;
            case 3: assign(preparation.materials_sent, walker_.flag(value, here)); break;
            case 4: assign(preparation.draft_resolution, walker_.flag(value, here)); break;
            default: assign(preparation.prepared_by, walker_.name(value, here, meetings::k_preparers)); break;
        }
    });
}

void FactsWalker::read_minutes(const Element& element, const Path& path, meetings::Minutes& minutes) {
    static constexpr std::array<std::string_view, 5> k_names{"chair_signed", "secretary_signed", "book", "pages",
                                                             "cross_stamped"};
    const auto object = walker_.object(element, path);
    if (!object) return;
    walk_fields(walker_, *object, path, k_names, [&](std::size_t i, const Element& value, const Path& here) {
        if (is_null(value)) return;
        switch (i) {
            case 0: assign(minutes.chair_signed, walker_.flag(value, here)); break;
            case 1: assign(minutes.secretary_signed, walker_.flag(value, here)); break;
            case 2: assign(minutes.book, walker_.text(value, here)); break;
            case 3: assign(minutes.pages, walker_.text(value, here)); break;
            default: assign(minutes.cross_stamped, walker_.flag(value, here)); break;
        }
    });
}

void FactsWalker::read_sheet(const Element& element, const Path& path, meetings::Meeting& meeting) {
    static constexpr std::array<std::string_view, 2> k_names{"points", "note"};
    const auto object = walker_.object(element, path);
    if (!object) return;
    for (const auto field : *object) {
        const Path here{&path, field.key, 0};
        const auto body = walker_.object(field.value, here);
        if (!body) continue;
        meetings::SheetMark mark;
        walk_fields(walker_, *body, here, k_names, [&](std::size_t i, const Element& value, const Path& place) {
            if (is_null(value)) return;
            const auto found = walker_.text(value, place);
            if (!found) return;
            if (i == 1) {
                mark.note.assign(*found);
                return;
            }
            mark.points = core::Points::parse(*found);
            if (!mark.points) walker_.fault(place, "json.not_points", {{"found", std::string(*found)}});
        });
        meeting.sheet.emplace(field.key, std::move(mark));
    }
}

void FactsWalker::read_tasks(const Element& element, const Path& path, meetings::Meeting& meeting) {
    static constexpr std::array<std::string_view, 2> k_names{"assigned", "done"};
    const auto object = walker_.object(element, path);
    if (!object) return;
    meetings::TaskCount tasks;
    const auto seen =
        walk_fields(walker_, *object, path, k_names, [&](std::size_t i, const Element& value, const Path& here) {
            const auto count = static_cast<std::uint32_t>(walker_.whole(value, here, 0, 100000).value_or(0));
            (i == 0 ? tasks.assigned : tasks.done) = count;
        });
    if (require_fields(walker_, path, k_names, seen, bits({0, 1}))) meeting.tasks = tasks;
}

void FactsWalker::read_frozen(const Element& element, const Path& path, meetings::Meeting& meeting) {
    static constexpr std::array<std::string_view, 5> k_names{"roll", "eligible", "present", "speakers", "opinions"};
    const auto object = walker_.object(element, path);
    if (!object) return;
    meetings::FrozenCounts counts;
    const std::array<std::uint16_t*, 5> places{&counts.roll, &counts.eligible, &counts.present, &counts.speakers,
                                               &counts.opinions};
    const auto seen =
        walk_fields(walker_, *object, path, k_names, [&](std::size_t i, const Element& value, const Path& here) {
            *places[i] = static_cast<std::uint16_t>(walker_.whole(value, here, 0, 0xFFFF).value_or(0));
        });
    if (require_fields(walker_, path, k_names, seen, bits({0, 1, 2, 3, 4}))) meeting.frozen = counts;
}

void FactsWalker::read_judgements(const Element& element, const Path& path) {
    const auto object = walker_.object(element, path);
    if (!object) return;
    for (const auto field : *object) {
        if (walker_.full()) return;
        auto judgement = read_judgement(field.value, {&path, field.key, 0});
        if (field.key == "*") {
            facts_.every_other_judgement = std::move(judgement);
        } else if (!facts_.judgements.emplace(field.key, std::move(judgement)).second) {
            walker_.fault({&path, field.key, 0}, "json.repeated_field", {{"found", std::string(field.key)}});
        }
    }
}

assessment::Judgement FactsWalker::read_judgement(const Element& element, const Path& path) {
    static constexpr std::array<std::string_view, 3> k_names{"ratio", "note", "evidence"};
    assessment::Judgement judgement;
    const auto object = walker_.object(element, path);
    if (!object) return judgement;
    const auto seen =
        walk_fields(walker_, *object, path, k_names, [&](std::size_t i, const Element& value, const Path& here) {
            if (is_null(value)) return;
            if (i == 2) {
                walk_array(walker_, value, here, [&](const Element& entry, const Path& place) {
                    if (const auto found = walker_.text(entry, place)) judgement.evidence.emplace_back(*found);
                });
                return;
            }
            const auto found = walker_.text(value, here);
            if (!found) return;
            if (i == 1) {
                judgement.note.assign(*found);
                return;
            }
            judgement.ratio = core::Ratio::parse(*found);
            if (!judgement.ratio) walker_.fault(here, "json.not_a_ratio", {{"found", std::string(*found)}});
        });
    require_fields(walker_, path, k_names, seen, bits({0}));
    return judgement;
}

void FactsWalker::read_ratings(const Element& element, const Path& path) {
    static constexpr std::array<std::string_view, 2> k_names{"members", "cells"};
    if (is_null(element)) return;
    const auto object = walker_.object(element, path);
    if (!object) return;
    walk_fields(walker_, *object, path, k_names, [&](std::size_t i, const Element& value, const Path& here) {
        if (is_null(value)) return;
        next_member_ = 0;
        walk_array(walker_, value, here, [&](const Element& entry, const Path& place) {
            i == 0 ? read_member_rating(entry, place) : read_cell_rating(entry, place);
        });
    });
}

void FactsWalker::read_member_rating(const Element& element, const Path& path) {
    static constexpr std::array<std::string_view, 4> k_names{"member", "level", "scope", "reason"};
    const auto object = walker_.object(element, path);
    if (!object) return;
    assessment::MemberRating rating;
    std::optional<std::uint32_t> member;
    const auto seen =
        walk_fields(walker_, *object, path, k_names, [&](std::size_t i, const Element& value, const Path& here) {
            if (i != 0 && is_null(value)) return;
            switch (i) {
                case 0:
                    if (const auto id = walker_.text(value, here)) member = member_index(*id, here);
                    break;
                case 1: rating.level = walker_.name(value, here, organisation::k_rating_levels); break;
                case 2: assign(rating.scope, walker_.name(value, here, organisation::k_rating_scopes)); break;
                default: assign(rating.reason, walker_.text(value, here)); break;
            }
        });
    require_fields(walker_, path, k_names, seen, bits({0, 1}));
    if (!member) return;
    rating.member = *member;
    facts_.member_ratings.push_back(std::move(rating));
}

void FactsWalker::read_cell_rating(const Element& element, const Path& path) {
    static constexpr std::array<std::string_view, 4> k_names{"code", "level", "scope", "reason"};
    const auto object = walker_.object(element, path);
    if (!object) return;
    auto& rating = facts_.cell_ratings.emplace_back();
    const auto seen =
        walk_fields(walker_, *object, path, k_names, [&](std::size_t i, const Element& value, const Path& here) {
            if (i != 0 && is_null(value)) return;
            switch (i) {
                case 0: assign(rating.code, walker_.text(value, here)); break;
                case 1: rating.level = walker_.name(value, here, organisation::k_rating_levels); break;
                case 2: assign(rating.scope, walker_.name(value, here, organisation::k_rating_scopes)); break;
                default: assign(rating.reason, walker_.text(value, here)); break;
            }
        });
    require_fields(walker_, path, k_names, seen, bits({0, 1}));
}

void FactsWalker::read_knock_outs(const Element& element, const Path& path) {
    static constexpr std::array<std::string_view, 3> k_names{"kind", "date", "note"};
    if (is_null(element)) return;
    walk_array(walker_, element, path, [&](const Element& entry, const Path& here) {
        const auto object = walker_.object(entry, here);
        if (!object) return;
        auto& event = facts_.knock_outs.emplace_back();
        const auto seen =
            walk_fields(walker_, *object, here, k_names, [&](std::size_t i, const Element& value, const Path& place) {
                if (i == 1) {
                    assign(event.date, walker_.date(value, place));
                } else if (!(i == 2 && is_null(value))) {
                    assign(i == 0 ? event.kind : event.note, walker_.text(value, place));
                }
            });
        require_fields(walker_, here, k_names, seen, bits({0, 1}));
        std::vector<std::string> known;
        for (const auto& knock_out : plan_.knock_outs)
            known.push_back(knock_out.kind);
        if ((seen & 1U) != 0 && std::find(known.begin(), known.end(), event.kind) == known.end()) {
            walker_.fault({&here, "kind", 0}, "json.unknown_value",
                          {{"found", event.kind}, {"allowed", core::join(known)}});
        }
    });
}

std::string json_pointer(const assessment::FactPlace& place) {
    const auto at = [&](std::string_view list) { return fmt::format("/{}/{}", list, place.index); };
    switch (place.part) {
        case FactPart::unit: return "/unit";
        case FactPart::year: return "/year";
        case FactPart::member: return at("members");
        case FactPart::member_left: return at("members") + "/left";
        case FactPart::member_exemption: return at("members") + fmt::format("/exempt/{}", place.inner);
        case FactPart::meeting: return at("meetings");
        case FactPart::meeting_date: return at("meetings") + "/date";
        case FactPart::meeting_end: return at("meetings") + "/end";
        case FactPart::meeting_breaks: return at("meetings") + "/breaks_minutes";
        case FactPart::attendance: return at("meetings") + fmt::format("/attendance/{}", place.inner);
        case FactPart::opinion: return at("meetings") + fmt::format("/opinions/{}", place.inner);
        case FactPart::member_rating: return at("ratings/members");
        case FactPart::cell_rating: return at("ratings/cells");
        case FactPart::knock_out: return at("knock_outs") + "/date";
    }
    return {};
}

}  // namespace bontot::wire
