// The seed copied word for word: lint must name each of its traps, at the line that carries it.
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "plan_text.hpp"

namespace bontot::plan {
namespace {

using namespace testing;

class LiteralPlan : public ::testing::Test {
  protected:
    void SetUp() override {
        std::ifstream file(BONTOT_SOURCE_DIR "/tests/plans/literal-2023.yaml", std::ios::binary);
        text_.assign(std::istreambuf_iterator<char>(file), {});
        ASSERT_FALSE(text_.empty());
        findings_ = loaded(text_).findings;
    }

    void expect(Severity severity, const std::string& code, const std::string& needle,
                const core::Params& params) const {
        const auto place = place_of(text_, needle);
        EXPECT_TRUE(std::any_of(findings_.begin(), findings_.end(),
                                [&](const Finding& f) {
                                    return f.what.code == code && f.severity == severity && f.mark.line == place.line &&
                                           f.mark.column == place.column &&
                                           std::all_of(params.begin(), params.end(), [&](const auto& wanted) {
                                               const auto* found = f.what.param(wanted.first);
                                               return found != nullptr && *found == wanted.second;
                                           });
                                }))
            << code << " at " << place.line << ":" << place.column << "; found:\n"
            << listed(findings_);
    }

    std::string text_;
    Findings findings_;
};

TEST_F(LiteralPlan, TenMembersTrap) {
    const std::string at = "- {over: 20, value: 7}";
    expect(Severity::error, "plan.bands_overlap", at,
           {{"first", "{from: 21, value: 7}"}, {"second", "{from: 11, value: 5}"}, {"sizes", "≥ 21"}});
    expect(Severity::error, "plan.bands_overlap", at,
           {{"first", "{from: 21, value: 7}"}, {"second", "{from: 10, value: 3}"}, {"sizes", "≥ 21"}});
    expect(Severity::error, "plan.bands_overlap", at,
           {{"first", "{from: 11, value: 5}"}, {"second", "{from: 10, value: 3}"}, {"sizes", "≥ 11"}});
    expect(Severity::error, "plan.bands_gap", at, {{"sizes", "0…9"}});
    expect(Severity::warning, "plan.bands_begin_together", at, {{"size", "10"}});
}

TEST_F(LiteralPlan, TwoDatesForOneRegistration) {
    expect(Severity::error, "plan.two_dates_for_one_act", "id: bloc_receives",
           {{"act", "registration_to_bloc"}, {"first", "2023-07-15"}, {"second", "2023-07-20"}});
}

TEST_F(LiteralPlan, DatesBeforeThePlanIsSigned) {
    expect(Severity::warning, "plan.deadline_outside_effective", "id: cell_registers", {{"found", "2023-07-10"}});
}

TEST_F(LiteralPlan, NobodyAnswersAndOneSectorIsLeftOut) {
    expect(Severity::error, "plan.no_responsible", "id: \"1.9\"", {});
    expect(Severity::warning, "plan.criterion_without_indicators", "id: \"1\"\n",
           {{"kind", "cell"}, {"sectors", "enterprise, armed_forces, residential"}});
    // "đảng bộ" has no meetings of a cell to be measured by.
    expect(Severity::warning, "plan.criterion_without_kind", "id: \"2\"\n", {{"kind", "grassroots_committee"}});
}

TEST_F(LiteralPlan, RegularMeetingsWithoutANumber) {
    expect(Severity::error, "plan.check_parameter_missing", "id: \"2.5\"",
           {{"check", "regular_count"}, {"name", "regular_count.months"}});
    expect(Severity::error, "plan.check_not_declared", "id: \"2.5\"", {{"check", "regular_count"}});
}

TEST_F(LiteralPlan, SectionsOutOfOrderHaveNoLabel) {
    expect(Severity::warning, "plan.clause_without_label", "2023-07-10, clause: \"V\"", {{"clause", "V"}});
}

}  // namespace
}  // namespace bontot::plan
