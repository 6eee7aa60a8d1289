#include "api/import_request.hpp"

#include <algorithm>
#include <charconv>

#include "api/outcome.hpp"
#include "api/plan_of_year.hpp"
#include "api/scope.hpp"
#include "api/tables.hpp"
#include "app/outcomes/self_dealing.hpp"
#include "audit/sha256.hpp"
#include "core/text.hpp"
#include "documents/workbook_facts.hpp"
#include "http/percent.hpp"
#include "imports/read.hpp"
#include "imports/recognise.hpp"

namespace bontot::api {

namespace {

using core::Checked;
using core::Result;
using imports::Guess;
using imports::Kind;

/// RFC 8187: filename*=UTF-8''Danh%20s%C3%A1ch.xlsx. Only the last part of a path counts.
Result<std::string> file_name_of(const http::Request& request) {
    const auto header = request.headers.find("Content-Disposition").value_or("");
    constexpr std::string_view k_mark = "filename*=UTF-8''";
    const auto place = header.find(k_mark);
    std::optional<std::string> name;
    if (place != std::string_view::npos) {
        const auto rest = header.substr(place + k_mark.size());
        name = http::decode_percent(rest.substr(0, rest.find_first_of("; ")));
    }
    if (!name) return core::invalid("request.file_name", {{"found", std::string(header)}}, "Content-Disposition");
    auto last = name->substr(name->find_last_of("/\\") + 1);
    if (last.empty() || last.size() > 300)
        return core::invalid("request.file_name", {{"found", *name}}, "Content-Disposition");
    return core::to_nfc(last);
}

/// "subject=value|subject=value"
Result<std::map<std::string, std::string>> answers_of(std::string_view text) {
    std::map<std::string, std::string> answers;
    while (!text.empty()) {
        const auto end = std::min(text.find('|'), text.size());
        const auto piece = text.substr(0, end);
        const auto mark = piece.find('=');
        if (mark == std::string_view::npos || mark == 0)
            return core::invalid("request.answers", {{"found", std::string(piece)}}, "answers");
        answers[std::string(piece.substr(0, mark))] = piece.substr(mark + 1);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return answers;
}

/// "3:member_name,7:ignored": whatever those columns were taken for. Columns that are not kept stay so.
Result<void> correct_columns(Guess& guess, std::string_view text) {
    while (!text.empty()) {
        const auto end = std::min(text.find(','), text.size());
        const auto piece = text.substr(0, end);
        const auto mark = piece.find(':');
        std::uint32_t number = 0;
        std::from_chars(piece.data(), piece.data() + mark, number);
        const auto field = core::from_name(imports::k_fields, piece.substr(mark + 1));
        const auto column = std::find_if(guess.columns.begin(), guess.columns.end(),
                                         [&](const auto& each) { return each.column == number; });
        if (!field || column == guess.columns.end() || column->not_kept)
            return core::invalid("request.columns", {{"found", std::string(piece)}}, "columns");
        column->field = *field;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return {};
}

/// As the caller says, else as the office's memory says, else as it was recognised.
Result<Guess> guess_of(Call& call, const ImportRequest& request) {
    const auto* chosen = imports::best_guess(request.guesses);
    if (call.has("sheet")) {
        const auto named = std::find_if(request.guesses.begin(), request.guesses.end(),
                                        [&](const Guess& guess) { return guess.sheet_name == call.text("sheet"); });
        if (named == request.guesses.end())
            return core::invalid("import.no_such_sheet", {{"found", call.text("sheet")}}, "sheet");
        chosen = &*named;
    }
    if (chosen == nullptr && request.guesses.size() == 1) chosen = &request.guesses.front();
    if (chosen == nullptr) return core::invalid("imports.unknown_sheet", {}, "sheet");
    const bool corrected = call.has("kind") || call.has("header_first") || call.has("header_last");
    if (corrected) {
        const auto kind = call.has("kind") ? *core::from_name(imports::k_kinds, call.text("kind")) : chosen->kind;
        const auto first = call.number("header_first", static_cast<int>(chosen->header_first));
        const auto last = std::max(first, call.number("header_last", static_cast<int>(chosen->header_last)));
        return imports::guess_as(request.workbook, chosen->sheet, kind, static_cast<std::uint32_t>(first),
                                 static_cast<std::uint32_t>(last));
    }
    if (chosen->kind == Kind::unknown) return core::invalid("imports.unknown_sheet", {}, "sheet");
    std::optional<std::string> layout;
    const auto looked = call.services().records.read([&](app::Transaction& records) -> Result<void> {
        layout = records.outcomes().import_layout(chosen->fingerprint);
        return {};
    });
    if (!looked) return tl::unexpected(looked.error());
    return layout ? imports::apply_layout(*chosen, *layout) : Result<Guess>(*chosen);
}

/// Whose sheet it is where no column says so: the cell of the path.
Result<imports::Named> own_cell(Call& call) {
    imports::Named named;
    const auto looked = call.services().records.read([&](app::Transaction& records) -> Result<void> {
        const auto unit = records.units().find(call.id<core::UnitId>("unit"));
        if (unit && unit->nearest(records.today()).kind == organisation::BodyKind::cell) named.code = unit->code;
        return {};
    });
    if (!looked) return tl::unexpected(looked.error());
    return named;
}

Checked<void> read_facts(Call& call, ImportRequest& request) {
    auto& services = call.services();
    const auto facts_under = [&](int year) -> Checked<assessment::Facts> {
        const auto plan = plan_of_year(services.plans, services.records, call.text("plan"), year);
        if (!plan) return tl::unexpected(plan.error());
        return documents::read_facts_workbook(request.workbook, (*plan)->plan);
    };
    // The year stands in the workbook: it is read again where another plan was adopted for it.
    auto facts = facts_under(call.number("year", 0));
    if (facts && !call.has("year")) facts = facts_under(facts->year);
    if (!facts) return tl::unexpected(facts.error());
    request.content = std::move(*facts);
    return {};
}

Checked<void> read_sheet(Call& call, ImportRequest& request) {
    imports::ReadOptions options;
    options.file_name = request.order.file_name;
    options.answers = request.order.answers;
    if (call.has("year")) options.year = call.number("year", 0);
    auto cell = own_cell(call);
    if (!cell) return refused(cell.error());
    options.unit = std::move(*cell);
    auto rows = imports::read_rows(request.workbook, request.guess, options);
    if (!rows) return refused(rows.error());
    request.content = std::move(*rows);
    return {};
}

}  // namespace

Checked<ImportRequest> import_request(Call& call) {
    auto name = file_name_of(call.request());
    if (!name) return refused(name.error());
    auto answers = answers_of(call.text("answers"));
    if (!answers) return refused(answers.error());
    const auto& bytes = call.request().body;
    auto workbook = imports::open_file(bytes, *name);
    if (!workbook) return refused(workbook.error());

    ImportRequest request;
    request.workbook = std::move(*workbook);
    request.order.file_name = std::move(*name);
    request.order.sha256 = audit::sha256_of(bytes);
    request.order.policy = *core::from_name(imports::k_policies, call.text("policy", "stop"));
    request.order.only_good_rows = call.flag("only_good_rows", false);
    request.order.expected = call.text("fingerprint");
    request.order.answers = std::move(*answers);
    request.order.within = call.id<core::UnitId>("unit");
    request.guesses = imports::recognise(request.workbook);
    auto guess = guess_of(call, request);
    if (!guess) return refused(guess.error());
    request.guess = std::move(*guess);
    if (const auto good = correct_columns(request.guess, call.text("columns")); !good) return refused(good.error());
    const auto read =
        request.guess.kind == Kind::engine_workbook ? read_facts(call, request) : read_sheet(call, request);
    if (!read) return tl::unexpected(read.error());
    return request;
}

core::Result<void> may_import_kind(const Call& call, app::Transaction& records, imports::Kind kind) {
    const auto unit = call.id<core::UnitId>("unit");
    const auto groups = rights_to_import(kind);
    const auto held = [&](access::Permission right) { return may(call, records, right, unit); };
    const bool enough = std::any_of(groups.begin(), groups.end(),
                                    [&](const auto& group) { return std::all_of(group.begin(), group.end(), held); });
    if (!enough) {
        for (const auto right : groups.front()) {
            if (auto good = require_may(call, records, right, unit, "kind"); !good) return good;
        }
    }
    return {};
}

core::Result<void> may_import(const Call& call, app::Transaction& records, const ImportRequest& request) {
    if (auto still = authorise(call, records); !still) return still;
    if (auto good = may_import_kind(call, records, request.guess.kind); !good) return good;
    const auto* facts = std::get_if<assessment::Facts>(&request.content);
    if (facts == nullptr || facts->judgements.empty()) return {};
    const auto judged = records.units().find_code(facts->unit.code);
    if (!judged) return {};
    app::JudgementRow row;
    row.unit = judged->id;
    row.year = facts->year;
    return app::check_not_own_judgement(records, call.principal, row);
}

}  // namespace bontot::api
