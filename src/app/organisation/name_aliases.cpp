#include "app/organisation/name_aliases.hpp"

#include "app/organisation/establish_unit.hpp"
#include "app/organisation/find_records.hpp"
#include "app/organisation/snapshots.hpp"
#include "app/organisation/unit_edit.hpp"

namespace bontot::app {

core::Result<void> name_aliases(Transaction& records, const NameAliases& request) {
    const auto before = require_unit(records, request.unit);
    if (!before) return tl::unexpected(before.error());
    auto aliases = clean_aliases(request.aliases);
    if (!aliases) return tl::unexpected(aliases.error());
    auto after = *before;
    expect_version(after, request.version);
    after.aliases = std::move(*aliases);
    // No fact hangs on an alias: no year is touched.
    if (auto written = records.units().update(after); !written) return written;
    records.announce({"unit.aliases_named", after.id.text(), after.id, "", snapshot(*before), snapshot(after)});
    return {};
}

}  // namespace bontot::app
