// The verbs of the engine: they need a plan and facts, and keep nothing.
#pragma once

#include "cli/verb_set.hpp"
#include "cli/verbs.hpp"

namespace bontot::cli {

class EngineVerbs : public VerbSet {
  public:
    EngineVerbs(CLI::App& app, const Console& console, std::function<int()>& action);

  private:
    void add_evaluate();
    void add_project();
    void add_what_if();
    void add_awards();
    void add_workbook();
    void add_generate();
    void add_plan();
    void add_plan_adoption(CLI::App& plan);

    AdoptOptions adopt_;
    EvaluateOptions evaluate_;
    ProjectOptions project_;
    WhatIfOptions what_if_;
    AwardsOptions awards_;
    WorkbookOptions workbook_;
    GenerateOptions generate_;
    std::string plan_a_;
    std::string plan_b_;
    std::string format_ = "text";
};

}  // namespace bontot::cli
