// One act on one member: the file as it was, the file as it shall be, and what follows from the difference: no locked
// year is touched, the changed rows are written, fact versions counted, the act announced with what was there before
// and after.
#pragma once

#include <algorithm>
#include <string>

#include "app/organisation/touched_facts.hpp"
#include "app/records.hpp"

namespace bontot::app {

class MemberEdit {
  public:
    MemberEdit(Transaction& records, MemberFile file) : records_(records), before_(file), file_(std::move(file)) {}
    /// Somebody who is not kept yet.
    [[nodiscard]] static MemberEdit of_new(Transaction& records, organisation::MemberRecord member);

    [[nodiscard]] const MemberFile& file() const { return file_; }
    [[nodiscard]] organisation::MemberRecord& member() { return file_.member; }

    /// New, or in the place of the row with its id.
    void put(organisation::Membership row) { put_in(file_.memberships, std::move(row)); }
    void put(organisation::Exemption row) { put_in(file_.exemptions, std::move(row)); }
    void put(organisation::TermOfOffice row) { put_in(file_.terms, std::move(row)); }
    /// With the decisions on it.
    void remove(const organisation::Membership& row) { remove_from(file_.memberships, row); }
    void remove(const organisation::Exemption& row) { remove_from(file_.exemptions, row); }
    void remove(const organisation::TermOfOffice& row) { remove_from(file_.terms, row); }
    /// What the act rests on, in the place of what was on record; one without a number leaves that as it is.
    void decide(organisation::DecidedAct act, const core::RecordId& entry, const organisation::Decision& decision);
    void forget_decision(organisation::DecidedAct act, const core::RecordId& entry = {});

    /// Writes it all. Refused when nothing is different ("member.nothing_changed").
    [[nodiscard]] core::Result<void> commit(std::string action, const core::UnitId& unit, std::string reason = {});

  private:
    template <class Row>
    static void put_in(std::vector<Row>& rows, Row row) {
        const auto place = std::find_if(rows.begin(), rows.end(), [&](const Row& there) { return there.id == row.id; });
        if (place == rows.end()) {
            rows.push_back(std::move(row));
        } else {
            *place = std::move(row);
        }
    }
    template <class Row>
    void remove_from(std::vector<Row>& rows, const Row& row) {
        const auto id = row.id;
        forget_decision(organisation::DecidedAct::began, id);
        forget_decision(organisation::DecidedAct::ended, id);
        rows.erase(std::remove_if(rows.begin(), rows.end(), [&](const Row& there) { return there.id == id; }),
                   rows.end());
    }

    void touch(TouchedFacts& facts) const;
    void touch_every_cell(TouchedFacts& facts, const core::Period& span) const;

    Transaction& records_;
    MemberFile before_;
    MemberFile file_;
    bool is_new_ = false;
};

}  // namespace bontot::app
