// Any bytes as the JSON body of any operation: refused with places that exist in what was sent, or read as text that
// every database and document can hold. The first byte chooses the operation.
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "api/operation.hpp"
#include "core/text.hpp"
#include "fuzz/refusals.hpp"

namespace {

using namespace bontot;
using Place = api::Input::json_pointer;

const std::vector<api::Schema>& body_schemas() {
    static const auto all = [] {
        std::vector<api::Schema> schemas;
        for (const auto& each : api::operations()) {
            if (!each.body_schema.empty()) schemas.emplace_back(each.body_schema);
        }
        return schemas;
    }();
    return all;
}

void require_plain(const api::Input& node) {
    if (node.is_string()) {
        const auto& text = node.get_ref<const std::string&>();
        fuzz::require(core::is_nfc(text) && text.find('\0') == std::string::npos);
    }
    if (!node.is_structured()) return;
    for (const auto& child : node)
        require_plain(child);
}

/// A fault points at something in the input; at what is missing, from something that is there.
void require_place(const core::Refusal& fault, const api::Input& input) {
    const Place place(fault.place);
    if (fault.code == "request.missing") {
        fuzz::require(input.contains(place.parent_pointer()) && !input.contains(place));
    } else {
        fuzz::require(input.contains(place));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto& schema = body_schemas()[data[0] % body_schemas().size()];
    const auto input = api::parse_json({reinterpret_cast<const char*>(data) + 1, size - 1});
    if (!input) {
        fuzz::check_refusals({input.error()});
        return 0;
    }
    require_plain(*input);
    const auto again = api::parse_json(input->dump());
    fuzz::require(again && *again == *input);
    const auto checked = schema.check(*input);
    fuzz::check(checked);
    if (checked) return 0;
    for (const auto& fault : checked.error())
        require_place(fault, *input);
    return 0;
}
