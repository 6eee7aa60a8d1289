#include "assessment/facts.hpp"

namespace bontot::assessment {

const Judgement* Facts::judgement(const std::string& indicator) const {
    const auto found = judgements.find(indicator);
    if (found != judgements.end()) return &found->second;
    return every_other_judgement ? &*every_other_judgement : nullptr;
}

}  // namespace bontot::assessment
