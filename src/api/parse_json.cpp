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
            if (!names_.back().insert(name).second) throw Fault{"request.repeated", name};
        }
        return true;
    }

  private:
    std::vector<std::set<std::string>> names_;
};

void compose(Input& node) {
    if (node.is_string()) {
        auto& text = node.get_ref<std::string&>();
        if (!core::is_nfc(text)) text = core::to_nfc(text);
    } else if (node.is_structured()) {
        for (auto& child : node)
            compose(child);
    }
}

}  // namespace

core::Result<Input> parse_json(std::string_view text) try {
    if (!core::is_utf8(text)) return core::invalid("request.not_utf8");
    Watch watch;
    auto input = Input::parse(
        text, [&](int depth, Input::parse_event_t event, Input& value) { return watch(depth, event, value); });
    compose(input);
    return input;
} catch (const Fault& fault) {
    return core::invalid(fault.code, {}, fault.place);
} catch (const Input::exception&) {
    return core::invalid("request.not_json");
}

}  // namespace bontot::api
