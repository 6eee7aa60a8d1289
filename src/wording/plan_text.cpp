#include "wording/plan_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/text.hpp"
#include "plan/parameter.hpp"
#include "wording/labels.hpp"

namespace bontot::wording {

using core::Language;

namespace {

/// Words of this page; the long sentences stand in the catalogue.
class Words {
  public:
    explicit Words(Language language) : language_(language) {}
    [[nodiscard]] const char* say(const char* vi, const char* en) const { return language_ == Language::vi ? vi : en; }
    [[nodiscard]] const std::string& of(const core::Localised& text) const { return text.in(language_); }

    [[nodiscard]] std::string applies(const plan::Applicability& applies) const {
        std::vector<std::string> parts;
        for (const auto kind : applies.kinds)
            parts.push_back(label(kind, language_));
        for (const auto sector : applies.sectors)
            parts.push_back(label(sector, language_));
        return parts.empty() ? say("tất cả", "all") : core::join(parts);
    }

  private:
    Language language_;
};

std::string set_by(const plan::Origin& origin) {
    return origin.document.empty() ? origin.plan : fmt::format("{} ({})", origin.plan, origin.document);
}

void add_parameters(std::string& page, const plan::Plan& plan, const Words& words) {
    page += fmt::format("\n{}\n", words.say("THAM SỐ", "PARAMETERS"));
    for (const auto& [name, parameter] : plan.parameters) {
        const auto* spec = plan::find_parameter(name);
        page += fmt::format("  {} = {}\n", name, plan::text_of(parameter.value));
        if (spec != nullptr) page += fmt::format("      {}\n", words.of(spec->title));
        page += fmt::format("      {} {}", words.say("mục", "clause"), parameter.clause);
        if (!parameter.reading.empty())
            page += fmt::format("; {} {}", words.say("cách hiểu", "reading"), parameter.reading);
        page += fmt::format("; {} {}\n", words.say("do", "set by"), set_by(parameter.set_by));
        for (const auto& earlier : parameter.history) {
            page += fmt::format("      {} {} {} {}\n", words.say("thay cho", "instead of"),
                                plan::text_of(earlier.value), words.say("của", "of"), set_by(earlier.set_by));
        }
    }
}

void add_criteria(std::string& page, const plan::Plan& plan, const Words& words) {
    page += fmt::format("\n{}\n", words.say("TIÊU CHÍ", "CRITERIA"));
    for (const auto& criterion : plan.criteria) {
        page += fmt::format("  {} {} — {}\n", criterion.id, words.of(criterion.name), criterion.clause);
        for (const auto& indicator : criterion.indicators) {
            const bool computed = indicator.kind == plan::IndicatorKind::computed;
            std::vector<std::string> checks;
            for (const auto check : indicator.checks)
                checks.emplace_back(plan::name_of(check));
            page += fmt::format("    {:<5} {} [{} {}; {}{}; {}: {}; {} {}]\n", indicator.id,
                                words.of(indicator.statement), indicator.maximum.text(), words.say("điểm", "points"),
                                computed ? words.say("tự tính: ", "computed: ") : words.say("người chấm", "judged"),
                                core::join(checks), words.say("áp dụng", "applies to"),
                                words.applies(indicator.applies_to), words.say("do", "set by"), indicator.set_by.plan);
        }
    }
}

}  // namespace

std::string plan_text(const plan::Plan& plan, Language language) {
    const Words words(language);
    auto page =
        fmt::format("{} — {} {}\n{}\n", plan.id, words.say("bản", "version"), plan.version, words.of(plan.name));
    page += fmt::format("{}: {}, {}\n", words.say("Nguồn", "Source"), plan.source.symbol, plan.source.issued_by);
    for (const auto& document : plan.documents)
        page += fmt::format("  · {}\n", set_by(document));
    add_criteria(page, plan, words);
    page += fmt::format("\n{}\n", words.say("ĐIỀU KIỆN CÔNG NHẬN", "CONDITIONS OF RECOGNITION"));
    for (const auto& condition : plan.recognition) {
        page += fmt::format("  {} — {} ({})\n", words.of(condition.statement), condition.clause,
                            words.applies(condition.applies_to));
    }
    add_parameters(page, plan, words);
    page += fmt::format("\n{}\n", words.say("CÁCH HIỂU", "READINGS"));
    for (const auto& reading : plan.readings) {
        page += fmt::format("  {} ({}) {}\n      → {}\n", reading.id, reading.clause, words.of(reading.question),
                            words.of(reading.taken));
        for (const auto& alternative : reading.alternatives) {
            page += fmt::format("      {} {}\n", words.say("hoặc:", "or:"), words.of(alternative.meaning));
        }
    }
    page += fmt::format("\n{}\n", words.say("THỜI HẠN", "DEADLINES"));
    for (const auto& deadline : plan.deadlines) {
        const auto* parameter = plan.parameter(deadline.parameter);
        page += fmt::format("  {} {} — {} ({})\n", words.say("trước", "before"),
                            parameter == nullptr ? "?" : plan::text_of(parameter->value), words.of(deadline.act),
                            deadline.clause);
    }
    return page;
}

std::string differences_text(const std::vector<plan::Difference>& differences, const plan::Plan& before,
                             const plan::Plan& after, Language language) {
    const Words words(language);
    std::string page = fmt::format("{} → {}: {} {}\n", before.id, after.id, differences.size(),
                                   words.say("điểm khác nhau", differences.size() == 1 ? "difference" : "differences"));
    for (const auto& difference : differences) {
        const char* change = "";
        switch (difference.change) {
            case plan::Change::stricter: change = words.say("chặt hơn", "stricter"); break;
            case plan::Change::looser: change = words.say("nới lỏng", "looser"); break;
            case plan::Change::same:
                change = words.say("viết khác, nghĩa như cũ", "written differently, same effect");
                break;
            case plan::Change::different: change = words.say("khác", "different"); break;
        }
        const char* event = "";
        switch (difference.event) {
            case plan::Event::added: event = words.say("thêm", "added"); break;
            case plan::Event::removed: event = words.say("bỏ", "removed"); break;
            case plan::Event::changed: event = words.say("đổi", "changed"); break;
        }
        const auto name =
            difference.field.empty() ? difference.name : fmt::format("{} ({})", difference.name, difference.field);
        page += fmt::format("\n{} {} — {}\n", event, name, change);
        if (!words.of(difference.before).empty())
            page += fmt::format("    {} {}\n", words.say("trước:", "before:"), words.of(difference.before));
        if (!words.of(difference.after).empty())
            page += fmt::format("    {} {}\n", words.say("sau:  ", "after: "), words.of(difference.after));
        page += fmt::format("    {} {}", words.say("với:  ", "for:   "), words.applies(difference.concerns.units));
        if (!difference.clause.empty()) page += fmt::format("; {} {}", words.say("mục", "clause"), difference.clause);
        page += '\n';
    }
    return page;
}

}  // namespace bontot::wording
