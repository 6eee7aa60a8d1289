#include "faults/load_place.hpp"

#include <stdexcept>

#include "app/organisation/add_member.hpp"
#include "app/organisation/establish_unit.hpp"
#include "storage/database/migrate.hpp"
#include "storage/new_id.hpp"
#include "wording/catalogue.hpp"

namespace bontot::faults {

using core::Result;
using organisation::BodyKind;

std::string cell_code(int cell) {
    return "38.1.1." + std::to_string(cell + 1);
}

void stop(const core::Refusal& refusal) {
    throw std::runtime_error(refusal.code + ": " + wording::describe(refusal, core::Language::en));
}

void must(const Result<void>& result) {
    if (!result) stop(result.error());
}

LoadPlace open_place(const std::string& address, const std::string& data) {
    LoadPlace place;
    place.database = must(storage::Database::open(address));
    place.records =
        std::make_unique<storage::Records>(*place.database, k_root, [] { return storage::system_now_ms(); });
    place.contents = must(storage::ContentDirectory::open(data + "/evidence"));
    return place;
}

void set_up(LoadPlace& place) {
    must(storage::migrate(*place.database, storage::system_now_ms()));
    must(storage::create_root(*place.database, {k_root, "Tỉnh ủy"}, storage::system_now_ms()));
    must(place.records->change({"set-up"}, [](app::Transaction& records) -> Result<void> {
        std::optional<core::UnitId> superior;
        const auto establish = [&](const std::string& code, BodyKind kind) -> Result<core::UnitId> {
            app::EstablishUnit request;
            request.code = code;
            request.name = "Tổ chức " + code;
            request.superior = superior;
            request.kind = kind;
            request.from = core::Date(k_first_year, 1, 1);
            request.was_there_before = true;
            return app::establish_unit(records, request);
        };
        for (const auto& [code, kind] : {std::pair{"38", BodyKind::province},
                                         {"38.1", BodyKind::bloc},
                                         {"38.1.1", BodyKind::grassroots_committee}}) {
            auto made = establish(code, kind);
            if (!made) return tl::unexpected(made.error());
            superior = *made;
        }
        for (int cell = 0; cell < k_cells; ++cell) {
            const auto made = establish(cell_code(cell), BodyKind::cell);
            if (!made) return tl::unexpected(made.error());
            for (int i = 0; i < k_members_at_first; ++i) {
                app::AddMember request;
                request.details.name = "Nguyễn Văn " + std::to_string(i);
                request.cell = *made;
                request.from = core::Date(k_first_year, 1, 1);
                if (auto added = app::add_member(records, request); !added) return tl::unexpected(added.error());
            }
        }
        return {};
    }));
}

}  // namespace bontot::faults
