#include "documents/papers/template_program.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "core/text.hpp"
#include "documents/papers/template_markers.hpp"
#include "documents/xml_part.hpp"

namespace bontot::documents {

using core::Result;
using papers::FieldRows;
using papers::Fields;
using papers::FieldText;

namespace {

struct IntoText : pugi::xml_writer {
    std::string text;
    void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
};

/// `text` inside <w:t>: escaped, without what XML cannot hold; a new line becomes a break.
void append_escaped(std::string& out, std::string_view text, const std::string& prefix) {
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '\t': out += ' '; break;
            case '\n': out += "</" + prefix + "t><" + prefix + "br/><" + prefix + "t xml:space=\"preserve\">"; break;
            default:
                if (static_cast<unsigned char>(c) >= 0x20) out += c;
        }
    }
}

/// The innermost of `scopes` that has a field of this name.
const Fields::Value* look_up(const std::vector<const Fields*>& scopes, std::string_view name) {
    for (auto scope = scopes.rbegin(); scope != scopes.rend(); ++scope)
        if (const auto* value = (*scope)->find(name)) return value;
    return nullptr;
}

}  // namespace

Result<TemplateProgram> TemplateProgram::compile(pugi::xml_node root, const std::string& part) {
    TemplateProgram program;
    program.part_ = part;
    const std::string_view name = root.name();
    program.prefix_ = name.substr(0, name.size() - local_name(root.name()).size());
    if (auto placed = place_markers(root, part); !placed) return tl::unexpected(placed.error());
    IntoText xml;
    root.print(xml, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    if (auto taken = program.take_apart(xml.text); !taken) return tl::unexpected(taken.error());
    return program;
}

Result<void> TemplateProgram::take_apart(std::string_view xml) {
    constexpr std::string_view k_open = "<?bontot ";
    std::vector<std::size_t> open;
    std::size_t at = 0;
    for (;;) {
        const auto begin = xml.find(k_open, at);
        steps_.push_back({' ', std::string(xml.substr(at, begin - at)), 0, 0});
        if (begin == std::string_view::npos) return {};
        const auto end = xml.find("?>", begin);
        auto inside = xml.substr(begin + k_open.size(), end - begin - k_open.size());
        Step step{inside.front(), {}, 0, 0};
        const auto space = inside.rfind(' ');
        step.text = inside.substr(2, space - 2);
        std::from_chars(inside.data() + space + 1, inside.data() + inside.size(), step.place);
        if (steps_.size() > 2 * k_most_markers) {
            return core::refuse(core::RefusalKind::too_large, "template.too_many_markers",
                                {{"allowed", std::to_string(k_most_markers)}}, part_);
        }
        if (step.kind == '/') {
            steps_[open.back()].match = steps_.size();  // markers were paired when they were placed
            open.pop_back();
        } else if (step.kind != '=') {
            open.push_back(steps_.size());
            if (open.size() > k_deepest_section) {
                return core::invalid("template.too_deep", {{"allowed", std::to_string(k_deepest_section)}},
                                     part_ + ":" + std::to_string(step.place));
            }
        }
        steps_.push_back(std::move(step));
        at = end + 2;
    }
}

class TemplateProgram::Check {
  public:
    Check(const TemplateProgram& program, const Fields& example) : program_(program), scopes_{&example} {}

    Result<void> range(std::size_t from, std::size_t to) {
        for (auto i = from; i < to; ++i) {
            const auto& step = program_.steps_[i];
            if (step.kind == ' ') continue;
            const auto* value = look_up(scopes_, step.text);
            if (value == nullptr) return unknown(step);
            if (step.kind == '=') {
                if (!std::holds_alternative<FieldText>(*value)) return refuse("template.not_a_text", step);
                continue;
            }
            if (step.kind == '#') {
                const auto* rows = std::get_if<FieldRows>(value);
                if (rows == nullptr) return refuse("template.not_a_list", step);
                if (!rows->empty()) scopes_.push_back(&rows->front());
                auto inner = range(i + 1, step.match);
                if (!rows->empty()) scopes_.pop_back();
                if (!inner) return inner;
            } else if (auto inner = range(i + 1, step.match); !inner) {
                return inner;
            }
            i = step.match;
        }
        return {};
    }

  private:
    [[nodiscard]] tl::unexpected<core::Refusal> refuse(const char* code, const Step& step) const {
        return core::invalid(code, {{"found", step.text}}, program_.part_ + ":" + std::to_string(step.place));
    }
    [[nodiscard]] tl::unexpected<core::Refusal> unknown(const Step& step) const {
        std::vector<std::string> known;
        for (const auto* scope : scopes_)
            for (const auto& [name, value] : scope->all())
                known.push_back(name);
        return core::invalid("template.unknown_field",
                             {{"found", step.text}, {"nearest", core::nearest(step.text, known)}},
                             program_.part_ + ":" + std::to_string(step.place));
    }

    const TemplateProgram& program_;
    std::vector<const Fields*> scopes_;
};

class TemplateProgram::Run {
  public:
    Run(const TemplateProgram& program, const Fields& fields) : program_(program), scopes_{&fields} {}

    bool range(std::size_t from, std::size_t to) {
        for (auto i = from; i < to; ++i) {
            const auto& step = program_.steps_[i];
            if (out_.size() > k_largest_filled_part) return false;
            if (step.kind == ' ') {
                out_ += step.text;
                continue;
            }
            const auto* value = look_up(scopes_, step.text);
            if (step.kind == '=') {
                write(value);
                continue;
            }
            if (!section(step, i, value)) return false;
            i = step.match;
        }
        return true;
    }
    std::string take() { return std::move(out_); }

  private:
    bool section(const Step& step, std::size_t at, const Fields::Value* value) {
        if (step.kind != '#') {
            const bool there = value == nullptr || papers::holds(*value);
            return there != (step.kind == '?') || range(at + 1, step.match);
        }
        const auto* rows = value == nullptr ? nullptr : std::get_if<FieldRows>(value);
        if (rows == nullptr) return true;
        for (const auto& row : *rows) {
            scopes_.push_back(&row);
            const bool fits = range(at + 1, step.match);
            scopes_.pop_back();
            if (!fits) return false;
        }
        return true;
    }

    void write(const Fields::Value* value) {
        const auto* text = value == nullptr ? nullptr : std::get_if<FieldText>(value);
        if (text == nullptr || !*text) {
            out_ += k_dots;
        } else {
            append_escaped(out_, **text, program_.prefix_);
        }
    }

    const TemplateProgram& program_;
    std::vector<const Fields*> scopes_;
    std::string out_;
};

Result<void> TemplateProgram::check(const Fields& example) const {
    return Check(*this, example).range(0, steps_.size());
}

Result<std::string> TemplateProgram::fill(const Fields& fields) const {
    Run run(*this, fields);
    if (run.range(0, steps_.size())) return run.take();
    return core::refuse(core::RefusalKind::too_large, "template.grows_too_large",
                        {{"allowed", std::to_string(k_largest_filled_part)}}, part_);
}

namespace {

/// Adds `by` to the number in the attribute `name` of the element that begins at `at`; never below 0.
void add_to_attribute(std::string& xml, std::size_t at, const std::string& name, long by) {
    const auto end = xml.find('>', at);
    const auto found = xml.find(name + "=\"", at);
    if (found == std::string::npos || found > end) return;
    const auto begin = found + name.size() + 2;
    const auto quote = xml.find('"', begin);
    long number = 0;
    std::from_chars(xml.data() + begin, xml.data() + quote, number);
    xml.replace(begin, quote - begin, std::to_string(std::max(0L, number + by)));
}

}  // namespace

void TemplateProgram::shift_pages(long right, long down) {
    for (auto& step : steps_) {
        if (step.kind != ' ') continue;
        const auto element = "<" + prefix_ + "pgMar ";
        for (auto at = step.text.find(element); at != std::string::npos; at = step.text.find(element, at + 1)) {
            add_to_attribute(step.text, at, prefix_ + "left", right);
            add_to_attribute(step.text, at, prefix_ + "right", -right);
            add_to_attribute(step.text, at, prefix_ + "top", down);
            add_to_attribute(step.text, at, prefix_ + "bottom", -down);
        }
    }
}

}  // namespace bontot::documents
