// Rows of the tree → bodies. A file may name superiors in any order. What a sheet says of a body that is there mends
// its newest span; a name or superior with a newer decision is a change from that decision's day.
#include <algorithm>
#include <map>

#include "app/import/draft.hpp"
#include "app/organisation/establish_unit.hpp"
#include "app/organisation/request_checks.hpp"
#include "core/text.hpp"

namespace bontot::app {

using core::RefusalKind;
using core::Result;
using imports::Action;
using imports::Field;
using imports::PlannedRow;
using imports::UnitRow;
using organisation::UnitAct;
using organisation::UnitRecord;
using organisation::UnitVersion;

namespace {

Result<std::vector<std::string>> aliases_of(const std::string& cell) {
    std::vector<std::string> parts;
    std::string_view rest = cell;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(';'), rest.size());
        if (const auto part = core::trim(rest.substr(0, end)); !part.empty()) parts.emplace_back(part);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return clean_aliases(parts);
}

class UnitsDraft {
  public:
    UnitsDraft(DraftContext& context, Drafted& drafted) : context_(context), drafted_(drafted) {
        const auto& rows = context_.rows().units;
        for (auto& planned : context_.planned()) {
            if (planned.action != Action::add) continue;
            const auto& row = rows[planned.index];
            News news;
            news.planned = &planned;
            news.row = &row;
            news.unit.id = core::UnitId(context_.records().new_id());
            by_code_.emplace(row.unit.code, news_.size());
            by_name_.emplace(core::name_key(row.unit.name), news_.size());
            news_.push_back(std::move(news));
        }
    }

    void draft() {
        for (std::size_t i = 0; i < news_.size(); ++i)
            (void)settle(i);
        for (auto& planned : context_.planned()) {
            if (planned.action == Action::update) mend(planned, context_.rows().units[planned.index]);
        }
        check_empty();
        for (auto& news : news_) {
            if (news.state == State::good) drafted_.new_units.push_back(std::move(news.unit));
        }
    }

  private:
    enum class State : std::uint8_t { untouched, good, bad };
    struct News {
        PlannedRow* planned = nullptr;
        const UnitRow* row = nullptr;
        UnitRecord unit;
        State state = State::untouched;
    };

    /// The superior that a row names, of the file or of the records. A body of the file is settled first.
    Result<const UnitRecord*> superior_of(const UnitRow& row) {
        const auto unknown = [&] {
            return core::refuse(RefusalKind::not_found, "imports.unknown_superior", {{"found", row.superior.shown()}});
        };
        std::optional<std::size_t> in_file;
        if (!row.superior.code.empty()) {
            if (const auto found = by_code_.find(row.superior.code); found != by_code_.end()) in_file = found->second;
        } else if (const auto key = core::name_key(row.superior.name); by_name_.count(key) == 1) {
            in_file = by_name_.find(key)->second;
        }
        if (in_file) {
            if (!settle(*in_file)) return unknown();
            return &news_[*in_file].unit;
        }
        const auto& units = context_.existing().units();
        if (!row.superior.code.empty()) {
            const auto* found = units.find_code(row.superior.code);
            if (found == nullptr) return unknown();
            return found;
        }
        const auto found = units.named(core::name_key(row.superior.name));
        if (found.size() != 1) return unknown();
        return found.front();
    }

    /// A body of the file stands where its own superior does.
    [[nodiscard]] Result<void> require_reach(const UnitRecord& superior) const {
        const bool of_file = context_.existing().units().find(superior.id) == nullptr;
        return of_file ? Result<void>{} : context_.existing().require_reach(superior.id);
    }

    static Result<void> check_kinds(organisation::BodyKind kind, const UnitRecord& superior) {
        const auto& above = superior.versions.back();
        if (may_stand_under(kind, above.kind)) return {};
        return core::invalid("unit.wrong_superior",
                             {{"found", std::string(core::name_in(organisation::k_body_kinds, kind))},
                              {"superior", std::string(core::name_in(organisation::k_body_kinds, above.kind))},
                              {"unit", above.name}});
    }

    Result<void> check_root(const News& news) const {
        for (const auto& unit : context_.existing().units().all()) {
            if (!unit.versions.back().superior)
                return core::refuse(RefusalKind::conflict, "unit.root_exists", {{"unit", unit.versions.back().name}});
        }
        for (const auto& other : news_) {
            if (&other == &news) break;
            if (other.state == State::good && other.row->superior.empty())
                return core::refuse(RefusalKind::conflict, "unit.root_exists", {{"unit", other.row->unit.name}});
        }
        return {};
    }

    bool settle(std::size_t place) {
        auto& news = news_[place];
        if (news.state != State::untouched) return news.state == State::good;
        news.state = State::bad;  // also for who asks while it is being settled: a circle
        if (auto made = make(news); !made) {
            context_.fail(*news.planned, made.error(), news.row->row);
            return false;
        }
        news.state = State::good;
        return true;
    }

    Result<void> make(News& news) {
        const auto& row = *news.row;
        UnitVersion version;
        if (auto free = context_.existing().require_free_code(row.unit.code); !free) return free;
        auto name = readable(row.unit.name, "unit.name_missing");
        if (!name) return tl::unexpected(name.error());
        auto short_name = readable_or_empty(row.short_name);
        if (!short_name) return tl::unexpected(short_name.error());
        version.name = std::move(*name);
        version.short_name = std::move(*short_name);
        version.kind = *row.kind;
        version.valid = {row.founded.value_or(k_since_ever), row.dissolved};
        if (row.superior.empty()) {
            if (auto root = check_root(news); !root) return root;
        } else {
            const auto superior = superior_of(row);
            if (!superior) return tl::unexpected(superior.error());
            if (auto reach = require_reach(**superior); !reach) return reach;
            if (auto fits = check_kinds(*row.kind, **superior); !fits) return fits;
            if (auto placed = place_under(version, **superior, row); !placed) return placed;
        }
        version.sector = row.sector.value_or(version.sector);
        if (auto day = check_day(version.valid.from, context_.today()); !day) return day;
        if (!row.decision.number.empty()) {
            auto decision = require_decision(row.decision);
            if (!decision) return tl::unexpected(decision.error());
            version.decision = std::move(*decision);
        }
        auto aliases = aliases_of(row.alias);
        if (!aliases) return tl::unexpected(aliases.error());
        news.unit.code = row.unit.code;
        news.unit.aliases = std::move(*aliases);
        news.unit.versions = {std::move(version)};
        news.unit.version = 1;
        return {};
    }

    /// A sheet tells today's superior only. One that came later than the body itself is taken for the time before as
    /// well, and said.
    Result<void> place_under(UnitVersion& version, const UnitRecord& superior, const UnitRow& row) {
        const auto began = superior.versions.front().valid.from;
        const auto ended = superior.ended();
        if (!row.founded) version.valid.from = began;
        if (ended && *ended <= version.valid.from) {
            return core::refuse(RefusalKind::wrong_state, "unit.not_there",
                                {{"unit", superior.versions.back().name},
                                 {"found", version.valid.from.iso()},
                                 {"from", began.iso()},
                                 {"to", ended->iso()}});
        }
        if (version.valid.from < began) {
            context_.warn("imports.superior_later",
                          {{"unit", row.unit.name}, {"superior", superior.versions.back().name}, {"from", began.iso()}},
                          row.row);
        }
        if (!row.sector) version.sector = superior.versions.back().sector;
        version.superior = superior.id;
        const bool there_already = context_.existing().units().find(superior.id) != nullptr;
        return there_already ? context_.touch(drafted_, superior.id, version.valid) : Result<void>{};
    }

    void mend(PlannedRow& planned, const UnitRow& row) {
        const auto* before = context_.existing().units().find(planned.unit);
        if (before == nullptr) return;
        auto after = *before;
        if (auto done = apply(planned, row, *before, after); !done)
            return context_.fail(planned, done.error(), row.row);
        drafted_.units.push_back({*before, after, context_.rows().place(row.row)});
        if (std::any_of(planned.changes.begin(), planned.changes.end(),
                        [](const auto& change) { return change.field == Field::dissolved; }))
            dissolved_.push_back({&planned, &row, after});
    }

    Result<void> apply(const PlannedRow& planned, const UnitRow& row, const UnitRecord& before, UnitRecord& after) {
        auto next = after.versions.back();
        bool an_act = false;
        for (const auto& change : planned.changes) {
            switch (change.field) {
                case Field::unit_name: {
                    auto name = readable(row.unit.name, "unit.name_missing");
                    if (!name) return tl::unexpected(name.error());
                    next.name = std::move(*name);
                    next.act = UnitAct::rename;
                    an_act = true;
                    break;
                }
                case Field::short_name: next.short_name = row.short_name; break;
                case Field::unit_kind: next.kind = *row.kind; break;
                case Field::sector: next.sector = *row.sector; break;
                case Field::superior_code:
                case Field::superior_name: {
                    const auto superior = superior_of(row);
                    if (!superior) return tl::unexpected(superior.error());
                    if (auto reach = require_reach(**superior); !reach) return reach;
                    if (context_.existing().units().stands_within((*superior)->id, after.id)) {
                        return core::refuse(RefusalKind::conflict, "unit.cycle",
                                            {{"unit", next.name}, {"superior", (*superior)->versions.back().name}});
                    }
                    if (next.superior) {
                        if (auto open = context_.touch(drafted_, *next.superior, next.valid); !open) return open;
                    }
                    if (auto open = context_.touch(drafted_, (*superior)->id, next.valid); !open) return open;
                    next.superior = (*superior)->id;
                    next.act = UnitAct::move;
                    an_act = true;
                    break;
                }
                case Field::alias: {
                    auto aliases = aliases_of(row.alias);
                    if (!aliases) return tl::unexpected(aliases.error());
                    after.aliases = std::move(*aliases);
                    break;
                }
                default: break;
            }
        }
        if (next.superior) {
            if (const auto* superior = context_.existing().units().find(*next.superior)) {
                if (auto fits = check_kinds(next.kind, *superior); !fits) return fits;
            }
        }
        const auto& decision = row.decision;
        const bool newer =
            decision.date && !decision.number.empty() && after.versions.back().valid.from < *decision.date;
        if (an_act && newer) {
            next.decision = decision;
            if (auto changed = change(after, *decision.date, std::move(next)); !changed) return changed;
        } else {
            next.act = after.versions.back().act;
            after.versions.back() = std::move(next);
        }
        if (auto dated = apply_days(planned, row, after); !dated) return dated;
        const auto from = std::min(before.versions.back().valid.from, after.versions.back().valid.from);
        return context_.touch(drafted_, after.id, core::Period{from, {}});
    }

    Result<void> apply_days(const PlannedRow& planned, const UnitRow& row, UnitRecord& after) const {
        for (const auto& change : planned.changes) {
            if (change.field == Field::founded) {
                auto& first = after.versions.front().valid;
                if (auto day = check_day(*row.founded, context_.today()); !day) return day;
                if (first.to && *first.to <= *row.founded)
                    return core::invalid("dates.backwards", {{"found", first.to->iso()}, {"from", row.founded->iso()}});
                first.from = *row.founded;
            }
            if (change.field == Field::dissolved) {
                after.versions.back().valid.to.reset();
                if (auto ended = dissolve(after, *row.dissolved, {}); !ended) return ended;
            }
        }
        return {};
    }

    /// Nobody is left behind in a body that ends; bodies that end in the same file are no hindrance.
    void check_empty() {
        for (auto& [planned, row, after] : dissolved_) {
            const auto on = *row->dissolved;
            std::size_t members = 0;
            for (const auto* file : context_.existing().members().of_unit(after.id)) {
                members += std::any_of(
                    file->memberships.begin(), file->memberships.end(), [&, id = after.id](const auto& membership) {
                        return membership.unit == id && (!membership.span.to || on < *membership.span.to);
                    });
            }
            if (members != 0) {
                context_.fail(
                    *planned,
                    {RefusalKind::wrong_state,
                     "unit.has_members",
                     {{"unit", after.versions.back().name}, {"count", std::to_string(members)}, {"found", on.iso()}},
                     ""},
                    row->row);
                continue;
            }
            std::vector<std::string> bodies;
            for (const auto* body : context_.existing().units().under(after.id)) {
                auto ended = body->ended();
                for (const auto& changed : drafted_.units) {
                    if (changed.after.id == body->id) ended = changed.after.ended();
                }
                if (!ended || on < *ended) bodies.push_back(body->versions.back().name);
            }
            if (bodies.empty()) continue;
            context_.fail(*planned,
                          {RefusalKind::wrong_state,
                           "unit.has_bodies",
                           {{"unit", after.versions.back().name},
                            {"count", std::to_string(bodies.size())},
                            {"first", bodies.front()},
                            {"found", on.iso()}},
                           ""},
                          row->row);
        }
        std::erase_if(drafted_.units, [&](const auto& changed) {
            return std::any_of(dissolved_.begin(), dissolved_.end(), [&](const auto& one) {
                return one.planned->action == Action::error && one.after.id == changed.after.id;
            });
        });
    }

    struct Dissolved {
        PlannedRow* planned;
        const UnitRow* row;
        UnitRecord after;
    };

    DraftContext& context_;
    Drafted& drafted_;
    std::vector<News> news_;
    std::map<std::string, std::size_t> by_code_;
    std::multimap<std::string, std::size_t> by_name_;
    std::vector<Dissolved> dissolved_;
};

}  // namespace

void draft_units(DraftContext& context, Drafted& drafted) {
    UnitsDraft(context, drafted).draft();
}

}  // namespace bontot::app
