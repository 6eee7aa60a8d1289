#include "app/import/import_rows.hpp"

#include <fmt/format.h>

#include "app/import/draft_facts.hpp"
#include "app/import/import_facts.hpp"
#include "app/import/imported_records.hpp"
#include "app/import/write_draft.hpp"
#include "audit/snapshot.hpp"

namespace bontot::app {

using imports::Action;
using imports::ImportPlan;
using imports::Kind;

namespace {

void draft_rows(DraftContext& context, Drafted& drafted, Kind kind) {
    switch (kind) {
        case Kind::units: return draft_units(context, drafted);
        case Kind::members: return draft_members(context, drafted);
        case Kind::meetings: return draft_meetings(context, drafted);
        case Kind::roll_call:
        case Kind::roll_matrix: return draft_roll_calls(context, drafted);
        case Kind::meeting_ratings: return draft_meeting_ratings(context, drafted);
        case Kind::meeting_documents: return draft_meeting_documents(context, drafted);
        case Kind::member_ratings:
        case Kind::not_rated: return draft_member_ratings(context, drafted);
        case Kind::unit_ratings: return draft_unit_ratings(context, drafted);
        case Kind::past_years: return draft_past_years(context, drafted);
        default: return;
    }
}

ImportPlan plan_and_draft(Transaction& records, const imports::Rows& rows, const ImportOrder& order, Drafted& drafted) {
    const ExistingRecords existing(records, order.within);
    auto plan = imports::preview(rows, existing, order.policy);
    DraftContext context(records, existing, rows, order, plan);
    draft_rows(context, drafted, plan.kind);
    return plan;
}

std::int64_t count_of(const ImportPlan& plan, Action action) {
    const auto found = plan.counts.find(action);
    return found == plan.counts.end() ? 0 : static_cast<std::int64_t>(found->second);
}

/// FNV-1a, 64 bits: to notice a change, not to withstand an attack.
class Digest {
  public:
    void add(std::string_view text) {
        for (const char c : text)
            step(static_cast<unsigned char>(c));
        step(0xFF);
    }
    [[nodiscard]] std::string text() const { return fmt::format("{:016x}", value_); }

  private:
    void step(unsigned char byte) { value_ = (value_ ^ byte) * 0x100000001B3ULL; }
    std::uint64_t value_ = 0xCBF29CE484222325ULL;
};

void announce(Transaction& records, const ImportOrder& order, const ImportPlan& plan) {
    records.announce({"import.done", order.sha256, order.within.value_or(core::UnitId()), "", "",
                      audit::Snapshot()
                          .text("file", order.file_name)
                          .text("sha256", order.sha256)
                          .text("kind", core::name_in(imports::k_kinds, plan.kind))
                          .text("policy", core::name_in(imports::k_policies, order.policy))
                          .number("added", count_of(plan, Action::add))
                          .number("changed", count_of(plan, Action::update))
                          .number("skipped", count_of(plan, Action::skip))
                          .number("same", count_of(plan, Action::same))
                          .number("left_out", count_of(plan, Action::error))
                          .str()});
}

}  // namespace

ImportPlan plan_import(Transaction& records, const imports::Rows& rows, const ImportOrder& order) {
    Drafted drafted;
    return plan_and_draft(records, rows, order, drafted);
}

std::string fingerprint(const ImportPlan& plan) {
    Digest digest;
    digest.add(core::name_in(imports::k_kinds, plan.kind));
    digest.add(std::to_string(plan.findings.errors()));
    digest.add(std::to_string(plan.questions.size()));
    for (const auto& row : plan.rows) {
        digest.add(std::to_string(row.index));
        digest.add(std::to_string(static_cast<int>(row.action)));
        digest.add(row.unit.text());
        digest.add(row.member.text());
        digest.add(row.meeting.text());
        for (const auto& change : row.changes) {
            digest.add(core::name_in(imports::k_fields, change.field));
            digest.add(change.from);
            digest.add(change.to);
        }
    }
    return digest.text();
}

namespace {

ImportRun run_of(Transaction& records, const ImportOrder& order, const ImportPlan& plan) {
    ImportRun run;
    run.id = core::RecordId(records.new_id());
    run.unit = order.within.value_or(core::UnitId());
    run.file_name = order.file_name;
    run.sha256 = order.sha256;
    run.kind = core::name_in(imports::k_kinds, plan.kind);
    run.added = count_of(plan, Action::add);
    run.changed = count_of(plan, Action::update);
    return run;
}

/// Writes what was drafted when nothing stands in its way.
core::Result<void> write_when_ready(Transaction& records, const ImportOrder& order, const ImportPlan& plan,
                                    Drafted& drafted) {
    if (!order.expected.empty() && order.expected != fingerprint(plan))
        return core::refuse(core::RefusalKind::stale, "imports.changed_since_preview");
    const bool errors_allowed = order.only_good_rows && plan.questions.empty();
    if (!plan.ready() && !errors_allowed) {
        return core::refuse(
            core::RefusalKind::invalid, "imports.not_ready",
            {{"errors", std::to_string(plan.findings.errors())}, {"questions", std::to_string(plan.questions.size())}});
    }
    if (count_of(plan, Action::add) == 0 && count_of(plan, Action::update) == 0) return {};
    const auto run = run_of(records, order, plan);
    records.imports().begin(run, imported_records(drafted));
    if (auto written = write_draft(records, drafted, order.file_name); !written) return written;
    announce(records, order, plan);
    records.imports().end(run.id);
    return {};
}

ImportPlan plan_and_draft(Transaction& records, const assessment::Facts& facts, const ImportOrder& order,
                          Drafted& drafted) {
    ImportPlan plan;
    plan.kind = Kind::engine_workbook;
    const ExistingRecords existing(records, order.within);
    draft_facts(records, existing, facts, order, plan, drafted);
    return plan;
}

}  // namespace

core::Result<void> commit_import(Transaction& records, const imports::Rows& rows, const ImportOrder& order,
                                 ImportPlan& plan) {
    Drafted drafted;
    plan = plan_and_draft(records, rows, order, drafted);
    return write_when_ready(records, order, plan, drafted);
}

ImportPlan plan_facts(Transaction& records, const assessment::Facts& facts, const ImportOrder& order) {
    Drafted drafted;
    return plan_and_draft(records, facts, order, drafted);
}

core::Result<void> commit_facts(Transaction& records, const assessment::Facts& facts, const ImportOrder& order,
                                ImportPlan& plan) {
    Drafted drafted;
    plan = plan_and_draft(records, facts, order, drafted);
    return write_when_ready(records, order, plan, drafted);
}

}  // namespace bontot::app
