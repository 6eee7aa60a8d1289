// The verbs of the records: they open a data directory or a database.
#pragma once

#include "cli/import_history.hpp"
#include "cli/verb_set.hpp"
#include "cli/verbs.hpp"

namespace bontot::cli {

class RecordVerbs : public VerbSet {
  public:
    RecordVerbs(CLI::App& app, const Console& console, std::function<int()>& action);

  private:
    void add_demo();
    void add_play();
    void add_migrate();
    void add_check();
    void add_terms();
    void add_audit();
    void add_period();
    void add_backup();
    void add_restore();
    void add_import();
    void add_imports();
    void add_export();
    void add_movement();
    void add_template();

    DemoOptions demo_;
    PlayOptions play_;
    PlaceOptions place_;
    int days_ = 90;
    CheckOptions check_;
    PeriodOptions period_;
    ImportOptions import_;
    UndoOptions undo_;
    ExportOptions export_;
    MovementStatusOptions movement_status_;
    std::string template_kind_;
    std::string file_;
};

}  // namespace bontot::cli
