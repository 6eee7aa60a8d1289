#include <algorithm>
#include <set>
#include <vector>

#include "api/schema.hpp"
#include "core/text.hpp"

namespace bontot::api {

namespace {

struct Fault {
    std::string code;
    std::string place;
};

bool is_plain_text(const std::string& text) {
    return std::none_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
    });
}

/// Watches the parser: how deep it is and which names it has seen.
class Watch {
  public:
    bool operator()(int depth, Input::parse_event_t event, const Input& value) {
        const bool opens = event == Input::parse_event_t::object_start || event == Input::parse_event_t::array_start;
        if (opens && depth >= k_deepest_json) throw Fault{"request.too_deep", ""};
        if (event == Input::parse_event_t::object_start) names_.emplace_back();
        if (event == Input::parse_event_t::object_end) names_.pop_back();
        if (event == Input::parse_event_t::key) {
            const auto& name = value.get_ref<const std::string&>();
            if (!is_plain_text(name)) throw Fault{"request.control_character", ""};
            if (!names_.back().insert(name).second) throw Fault{"request.repeated", name};
        }
        return true;
    }

  private:
    std::vector<std::set<std::string>> names_;
};

/// Looks at every text of `node`, whose place is `place`, and composes it.
void read_texts(Input& node, const Input::json_pointer& place) {
    if (node.is_string()) {
        auto& text = node.get_ref<std::string&>();
        if (!is_plain_text(text)) throw Fault{"request.control_character", place.to_string()};
        if (!core::is_nfc(text)) text = core::to_nfc(text);
    } else if (node.is_object()) {
        for (const auto& [name, child] : node.items())
            read_texts(child, place / name);
    } else if (node.is_array()) {
        for (std::size_t i = 0; i < node.size(); ++i)
            read_texts(node[i], place / i);
    }
}

}  // namespace

core::Result<Input> parse_json(std::string_view text) try {
    if (!core::is_utf8(text)) return core::invalid("request.not_utf8");
    Watch watch;
    auto input = Input::parse(
        text, [&](int depth, Input::parse_event_t event, Input& value) { return watch(depth, event, value); });
    read_texts(input, Input::json_pointer());
    return input;
} catch (const Fault& fault) {
    return core::invalid(fault.code, {}, fault.place);
} catch (const Input::exception&) {
    return core::invalid("request.not_json");
}

}  // namespace bontot::api
