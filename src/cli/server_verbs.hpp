// The verb that serves the records over HTTP.
#pragma once

#include "cli/serve.hpp"
#include "cli/verb_set.hpp"

namespace bontot::cli {

class ServerVerbs : public VerbSet {
  public:
    ServerVerbs(CLI::App& app, const Console& console, std::function<int()>& action);

  private:
    ServeOptions serve_;
};

}  // namespace bontot::cli
