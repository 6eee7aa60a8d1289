#include "documents/papers/template_markers.hpp"

#include <vector>

#include "core/text.hpp"
#include "documents/papers/marker_text.hpp"
#include "documents/xml_part.hpp"

namespace bontot::documents {
namespace {

using core::Result;

/// Deeper trees are no office's work.
constexpr int k_deepest_tree = 200;

std::string place_of(const std::string& part, std::size_t paragraph) {
    return part + ":" + std::to_string(paragraph);
}

/// The nearest ancestor element of this name, or none.
pugi::xml_node enclosing(pugi::xml_node node, std::string_view name) {
    for (node = node.parent(); node; node = node.parent())
        if (is(node, name)) return node;
    return {};
}

bool is_marker(pugi::xml_node node) {
    return node.type() == pugi::node_pi && std::string_view(node.name()) == k_marker;
}

/// A section's marker in the tree.
struct Placed {
    pugi::xml_node node;
    char kind;
    std::string name;
    std::size_t paragraph;
};

class Placing {
  public:
    Placing(pugi::xml_node root, const std::string& part) : root_(root), part_(part) {}

    Result<void> run() {
        if (auto flat = check_depth(); !flat) return flat;
        if (auto read = replace_texts(); !read) return read;
        return pair_sections();
    }

  private:
    Result<void> check_depth() const {
        int depth = 0;
        for (auto node = root_; node;) {
            if (depth > k_deepest_tree) return core::invalid("template.too_deep", {}, part_);
            if (node.first_child()) {
                node = node.first_child();
                ++depth;
                continue;
            }
            for (; node && node != root_ && !node.next_sibling(); --depth)
                node = node.parent();
            if (!node || node == root_) break;
            node = node.next_sibling();
        }
        return {};
    }

    Result<void> replace_texts() {
        std::vector<pugi::xml_node> paragraphs;
        for (auto node = root_; node; node = next_node(node, root_))
            if (is(node, "p")) paragraphs.push_back(node);
        for (std::size_t i = 0; i < paragraphs.size(); ++i) {
            auto texts = read_paragraph(paragraphs[i], place_of(part_, i + 1));
            if (!texts) return tl::unexpected(texts.error());
            for (const auto& text : *texts)
                replace(text, i + 1);
        }
        return {};
    }

    /// The run of `text` is split at the markers of sections, so that these stand between runs; those of fields stay
    /// inside the text.
    void replace(const TextNode& text, std::size_t paragraph) {
        const auto name = std::string(text.node.name());
        const auto run = text.node.parent();
        auto rest = run;  // the run that holds what comes next
        auto at = text.node;
        pugi::xml_node open;
        for (const auto& piece : text.pieces) {
            const bool section = piece.is_marker && piece.marker.kind != '=';
            if (section) {
                const auto next = split_after(rest, at);
                auto mark = rest.parent().insert_child_after(pugi::node_pi, rest);
                write_marker(mark, piece.marker, paragraph);
                sections_.push_back({mark, piece.marker.kind, piece.marker.name, paragraph});
                rest = next;
                at = last_property(rest);
                open = {};
                continue;
            }
            if (!open) {
                open = at ? rest.insert_child_after(name.c_str(), at) : rest.prepend_child(name.c_str());
                open.append_attribute("xml:space").set_value("preserve");
                at = open;
            }
            if (piece.is_marker) {
                auto mark = open.append_child(pugi::node_pi);
                write_marker(mark, piece.marker, paragraph);
            } else {
                open.append_child(pugi::node_pcdata).set_value(piece.plain.c_str());
            }
        }
        text.node.parent().remove_child(text.node);
    }

    /// A copy of `run` without content comes after it and takes what follows `at`.
    static pugi::xml_node split_after(pugi::xml_node run, pugi::xml_node at) {
        auto second = run.parent().insert_child_after(run.name(), run);
        for (const auto attribute : run.attributes())
            second.append_attribute(attribute.name()).set_value(attribute.value());
        if (const auto properties = child_of(run, "rPr")) second.append_copy(properties);
        while (at.next_sibling())
            second.append_move(at.next_sibling());
        return second;
    }

    static pugi::xml_node last_property(pugi::xml_node run) { return child_of(run, "rPr"); }

    static void write_marker(pugi::xml_node mark, const Marker& marker, std::size_t paragraph) {
        mark.set_name(k_marker);
        mark.set_value((std::string(1, marker.kind) + " " + marker.name + " " + std::to_string(paragraph)).c_str());
    }

    Result<void> pair_sections() {
        std::vector<Placed> open;
        for (const auto& section : sections_) {
            if (section.kind != '/') {
                open.push_back(section);
                continue;
            }
            if (open.empty() || open.back().name != section.name) {
                return core::invalid(open.empty() ? "template.not_opened" : "template.other_open",
                                     {{"found", section.name}, {"open", open.empty() ? "" : open.back().name}},
                                     place_of(part_, section.paragraph));
            }
            if (auto lifted = lift(open.back(), section); !lifted) return lifted;
            open.pop_back();
        }
        if (open.empty()) return {};
        return core::invalid("template.unclosed_section", {{"found", open.back().name}},
                             place_of(part_, open.back().paragraph));
    }

    /// Both markers to where they are siblings.
    Result<void> lift(const Placed& first, const Placed& last) {
        if (first.node.parent() == last.node.parent()) return {};
        const auto crossed =
            core::invalid("template.crossed", {{"found", first.name}}, place_of(part_, first.paragraph));
        const auto first_paragraph = enclosing(first.node, "p");
        const auto last_paragraph = enclosing(last.node, "p");
        if (!first_paragraph || !last_paragraph) return crossed;
        const auto first_row = enclosing(first_paragraph, "tr");
        const auto last_row = enclosing(last_paragraph, "tr");
        if (first_row && first_row == last_row && enclosing(first_paragraph, "tc") != enclosing(last_paragraph, "tc")) {
            first_row.parent().insert_move_before(first.node, first_row);
            first_row.parent().insert_move_after(last.node, first_row);
            return {};
        }
        if (first_row && last_row && first_row.parent() == last_row.parent() && first_row != last_row &&
            holds_only(first_row, first.node) && holds_only(last_row, last.node)) {
            take_place(first_row, first.node);
            take_place(last_row, last.node);
            return {};
        }
        if (first_paragraph.parent() != last_paragraph.parent() || !holds_only(first_paragraph, first.node) ||
            !holds_only(last_paragraph, last.node))
            return crossed;
        take_place(first_paragraph, first.node);
        take_place(last_paragraph, last.node);
        end_cell(last.node.parent());
        return {};
    }

    /// Nothing in `node` but the marker: no word, no picture, no end of a section, no other marker.
    static bool holds_only(pugi::xml_node node, pugi::xml_node marker) {
        for (auto inner = node.first_child(); inner; inner = next_node(inner, node)) {
            if (is_marker(inner) && inner != marker) return false;
            const auto name = local_name(inner.name());
            if (name == "drawing" || name == "pict" || name == "object" || name == "sectPr") return false;
            if (inner.type() == pugi::node_pcdata && !core::trim(inner.value()).empty()) return false;
            if (name == "t" && !core::trim(inner.child_value()).empty()) return false;
        }
        return true;
    }

    static void take_place(pugi::xml_node node, pugi::xml_node marker) {
        node.parent().insert_move_before(marker, node);
        node.parent().remove_child(node);
    }

    /// Word calls a cell that does not end with a paragraph damaged.
    static void end_cell(pugi::xml_node cell) {
        if (!is(cell, "tc") || !is_marker(cell.last_child())) return;
        const std::string name = cell.name();
        const auto prefix = name.substr(0, name.size() - 2);
        auto spacing = cell.append_child((prefix + "p").c_str())
                           .append_child((prefix + "pPr").c_str())
                           .append_child((prefix + "spacing").c_str());
        spacing.append_attribute((prefix + "line").c_str()).set_value("20");
        spacing.append_attribute((prefix + "lineRule").c_str()).set_value("exact");
    }

    pugi::xml_node root_;
    const std::string& part_;
    std::vector<Placed> sections_;
};

}  // namespace

core::Result<void> place_markers(pugi::xml_node root, const std::string& part) {
    return Placing(root, part).run();
}

}  // namespace bontot::documents
