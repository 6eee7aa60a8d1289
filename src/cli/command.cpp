#include "cli/command.hpp"

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <unistd.h>

#include <fmt/format.h>

#include "core/text.hpp"
#include "documents/workbook_facts.hpp"
#include "documents/xlsx_reader.hpp"
#include "plan/shipped.hpp"
#include "wire/facts_reader.hpp"
#include "wire/line_source.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

namespace {

constexpr std::size_t k_workbook_limit = 32'000'000;

/// How a path is named in messages.
std::string shown(const std::string& path) {
    return path == "-" ? "stdin" : path;
}

core::Result<std::string> read_stream(std::istream& input, const std::string& path, std::size_t limit) {
    std::string content;
    std::string piece(std::size_t{1} << 16U, '\0');
    while (input.read(piece.data(), static_cast<std::streamsize>(piece.size())) || input.gcount() > 0) {
        content.append(piece.data(), static_cast<std::size_t>(input.gcount()));
        if (content.size() > limit) {
            return core::refuse(core::RefusalKind::too_large, "input.too_large",
                                {{"found", fmt::format("> {}", limit)}, {"allowed", fmt::format("{}", limit)}},
                                shown(path));
        }
    }
    return content;
}

/// The file, opened and of a size that will be read; the refusal names what is in the way.
core::Result<std::ifstream> open_file(const std::string& path, std::size_t limit) {
    std::error_code fault;
    const auto status = std::filesystem::status(path, fault);
    if (!std::filesystem::exists(status)) {
        return core::refuse(core::RefusalKind::not_found, "input.not_found", {{"path", path}}, path);
    }
    if (std::filesystem::is_directory(status)) return core::invalid("input.is_directory", {{"path", path}}, path);
    if (std::filesystem::is_regular_file(status)) {
        const auto size = std::filesystem::file_size(path, fault);
        if (!fault && size > limit) {
            return core::refuse(core::RefusalKind::too_large, "input.too_large",
                                {{"found", fmt::format("{}", size)}, {"allowed", fmt::format("{}", limit)}}, path);
        }
    }
    std::ifstream file(path, std::ios::binary);
    if (!file) return core::refuse(core::RefusalKind::unavailable, "input.cannot_read", {{"path", path}}, path);
    return file;
}

std::string suffix_of(const std::string& path) {
    auto suffix = std::filesystem::path(path).extension().string();
    for (auto& c : suffix)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return suffix;
}

bool is_workbook(const std::string& path) {
    const auto suffix = suffix_of(path);
    return suffix == ".xlsx" || suffix == ".xlsm" || suffix == ".xls";
}

core::Refusals at(core::Refusals refusals, const std::string& path) {
    for (auto& refusal : refusals)
        refusal.place = refusal.place.empty() ? path : path + ": " + refusal.place;
    return refusals;
}

core::Checked<assessment::Facts> read_workbook(const std::string& path, const plan::Plan& plan) {
    const auto bytes = read_file(path, k_workbook_limit);
    if (!bytes) return tl::unexpected(core::Refusals{bytes.error()});
    const auto workbook = documents::read_xlsx(*bytes);
    if (!workbook) return tl::unexpected(at({workbook.error()}, path));
    auto facts = documents::read_facts_workbook(*workbook, plan);
    if (!facts) return tl::unexpected(at(facts.error(), path));
    return facts;
}

core::Checked<void> each_line(std::istream& input, const std::string& path, const plan::Plan& plan,
                              const std::function<void(const assessment::Facts&)>& each) {
    wire::LineSource lines(input);
    wire::FactsReader reader(plan);
    bool any = false;
    while (true) {
        const auto line = lines.next();
        if (!line) {
            auto refusal = line.error();
            refusal.place = shown(path) + ":" + refusal.place;
            return tl::unexpected(core::Refusals{std::move(refusal)});
        }
        if (!line->has_value()) break;
        any = true;
        auto facts = reader.read_in_place(**line, fmt::format("{}:{}", shown(path), lines.line()));
        if (!facts) return tl::unexpected(std::move(facts.error()));
        each(*facts);
    }
    if (!any) return tl::unexpected(core::Refusals{{core::RefusalKind::invalid, "input.empty", {}, shown(path)}});
    return {};
}

}  // namespace

int Console::refuse(const core::Refusals& refusals) const {
    for (const auto& refusal : refusals)
        err << wording::describe(refusal, language) << '\n';
    return k_wrong_input;
}

core::Result<std::string> read_file(const std::string& path, std::size_t limit) {
    if (path == "-") return read_stream(std::cin, path, limit);
    auto file = open_file(path, limit);
    if (!file) return tl::unexpected(file.error());
    return read_stream(*file, path, limit);
}

core::Result<void> write_file(const std::string& path, const std::string& content) {
    const auto temporary = fmt::format("{}.{}.tmp", path, ::getpid());
    std::ofstream file(temporary, std::ios::binary);
    file << content;
    file.close();
    std::error_code fault;
    if (file) std::filesystem::rename(temporary, path, fault);
    if (!file || fault) {
        std::error_code ignored;
        std::filesystem::remove(temporary, ignored);
        return core::refuse(core::RefusalKind::unavailable, "input.cannot_write", {{"path", path}}, path);
    }
    return {};
}

namespace {

/// A plan's text, and where what it extends is found.
struct PlanSource {
    plan::PlanText text;
    plan::PlanFinder find;
};

core::Result<plan::PlanText> shipped_text(const std::string& id) {
    if (const auto* file = plan::find_shipped_plan(id))
        return plan::PlanText{std::string(file->name), std::string(file->text)};
    std::vector<std::string> known;
    for (const auto& file : plan::shipped_plans())
        known.emplace_back(file.name.substr(0, file.name.rfind('.')));
    return core::refuse(core::RefusalKind::not_found, "plan.not_found",
                        {{"found", id}, {"allowed", core::join(known)}});
}

core::Result<PlanSource> plan_source(const std::string& name_or_path) {
    const auto suffix = suffix_of(name_or_path);
    const bool is_path = suffix == ".yaml" || suffix == ".yml" || name_or_path.find('/') != std::string::npos;
    if (!is_path) {
        auto text = shipped_text(name_or_path);
        if (!text) return tl::unexpected(text.error());
        return PlanSource{std::move(*text), shipped_text};
    }
    auto text = read_file(name_or_path, plan::k_plan_file_limit);
    if (!text) return tl::unexpected(text.error());
    // What a file extends stands beside it, or ships with the program.
    const auto folder = std::filesystem::path(name_or_path).parent_path();
    return PlanSource{{name_or_path, std::move(*text)},
                      [folder](const std::string& id) -> core::Result<plan::PlanText> {
                          const auto beside = (folder / (id + ".yaml")).string();
                          if (id.find('/') != std::string::npos || !std::filesystem::exists(beside))
                              return shipped_text(id);
                          auto base = read_file(beside, plan::k_plan_file_limit);
                          if (!base) return tl::unexpected(base.error());
                          return plan::PlanText{beside, std::move(*base)};
                      }};
}

}  // namespace

core::Result<plan::LoadedPlan> load_plan(const std::string& name_or_path) {
    const auto source = plan_source(name_or_path);
    if (!source) return tl::unexpected(source.error());
    return plan::load(source->text, source->find);
}

core::Result<std::vector<plan::PlanText>> plan_texts(const std::string& name_or_path) {
    const auto source = plan_source(name_or_path);
    if (!source) return tl::unexpected(source.error());
    std::vector<plan::PlanText> texts{source->text};
    // Faults of the plan are whoever reads the texts' to name.
    (void)plan::load(source->text, [&](const std::string& id) {
        auto base = source->find(id);
        if (base) texts.push_back(*base);
        return base;
    });
    return texts;
}

core::Checked<plan::Plan> usable_plan(const std::string& name_or_path) {
    auto loaded = load_plan(name_or_path);
    if (!loaded) return tl::unexpected(core::Refusals{loaded.error()});
    if (plan::has_error(loaded->findings)) return tl::unexpected(plan::errors_of(loaded->findings));
    return std::move(loaded->plan);
}

core::Checked<assessment::Facts> read_one_unit(const std::string& path, const plan::Plan& plan) {
    if (is_workbook(path)) return read_workbook(path, plan);
    const auto text = read_file(path, wire::k_document_limit);
    if (!text) return tl::unexpected(core::Refusals{text.error()});
    return wire::FactsReader(plan).read(*text, shown(path));
}

bool is_population(const std::string& path) {
    return suffix_of(path) == ".jsonl";
}

core::Checked<void> each_unit(const std::string& path, const plan::Plan& plan,
                              const std::function<void(const assessment::Facts&)>& each) {
    if (is_population(path)) {
        auto file = open_file(path, std::numeric_limits<std::size_t>::max());
        if (!file) return tl::unexpected(core::Refusals{file.error()});
        return each_line(*file, path, plan, each);
    }
    const auto facts = read_one_unit(path, plan);
    if (!facts) return tl::unexpected(facts.error());
    each(*facts);
    return {};
}

core::Result<core::Date> day_or_today(const std::string& iso) {
    if (iso.empty()) {
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        return core::Date::of_instant(std::chrono::duration_cast<std::chrono::seconds>(now).count());
    }
    const auto date = core::Date::parse(iso);
    if (!date) return core::invalid("json.not_a_date", {{"found", iso}}, "--as-of");
    return *date;
}

}  // namespace bontot::cli
