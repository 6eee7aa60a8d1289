// The verbs of accounts, for the operator at the server's own terminal: also the way back in for an administrator who
// has locked themselves out.
#pragma once

#include "cli/accounts.hpp"
#include "cli/verb_set.hpp"

namespace bontot::cli {

class AccountVerbs : public VerbSet {
  public:
    AccountVerbs(CLI::App& app, const Console& console, std::function<int()>& action);

  private:
    using Act = int (*)(const Console&, const AccountOptions&);

    CLI::App* add(const char* name, std::string description, Act act);
    /// The same for a verb about one account.
    CLI::App* add_about(const char* name, std::string description, Act act);
    void add_invite();
    void add_roles();
    void add_links();
    void add_states();
    void add_reason(CLI::App* verb);
    void add_link_options(CLI::App* verb);

    CLI::App* parent_ = nullptr;
    AccountOptions options_;
};

}  // namespace bontot::cli
