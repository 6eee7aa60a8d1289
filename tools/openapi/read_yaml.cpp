#include "read_yaml.hpp"

#include <yaml-cpp/yaml.h>

namespace openapi {

namespace {

Json scalar(const YAML::Node& node) {
    const auto text = node.Scalar();
    if (node.Tag() == "!") return text;
    if (text == "true" || text == "false") return text == "true";
    if (text == "null" || text == "~" || text.empty()) return nullptr;
    const auto digits = text.find_first_not_of('-');
    if (digits <= 1 && text.find_first_not_of("0123456789", digits) == std::string::npos) return std::stoll(text);
    return text;
}

Json convert(const YAML::Node& node) {
    if (node.IsMap()) {
        Json object = Json::object();
        for (const auto& entry : node)
            object[entry.first.Scalar()] = convert(entry.second);
        return object;
    }
    if (node.IsSequence()) {
        Json array = Json::array();
        for (const auto& entry : node)
            array.push_back(convert(entry));
        return array;
    }
    return node.IsScalar() ? scalar(node) : Json(nullptr);
}

}  // namespace

Json read_yaml(const std::string& path) {
    return convert(YAML::LoadFile(path));
}

}  // namespace openapi
