// The state of the installation, for those who look after it.
#include "api/call.hpp"
#include "app/backup_trace.hpp"

namespace bontot::api::handlers {

core::Checked<Reply> get_system(Call& /*call*/, app::Transaction& records) {
    const auto backup = app::last_backup(records);
    Reply reply;
    reply.body["now"] = records.now_ms();
    reply.body["backup_is_old"] = app::backup_is_due(backup, records.now_ms());
    if (backup) {
        reply.body["last_backup"] = {
            {"made_at", backup->made_at}, {"bytes", backup->bytes},     {"rows", backup->rows},
            {"files", backup->files},     {"missing", backup->missing}, {"chain_faults", backup->chain_faults},
            {"file", backup->file},
        };
    }
    return reply;
}

}  // namespace bontot::api::handlers
