// What somebody may do. Every operation of api/openapi.yaml names one of these (x-permission) and what it is asked
// about (x-scope); a role is a set of them, granted for a body and all under it.
#pragma once

#include <bitset>
#include <cstdint>

#include "core/names.hpp"

namespace bontot::access {

enum class Permission : std::uint8_t {
    organisation_read,      ///< the tree of bodies
    organisation_edit,      ///< establish, rename, move, merge, split, dissolve
    members_read,           ///< who belongs, with dates and offices
    members_edit,           ///< admissions, transfers, exemptions, terms of office
    meetings_read,          ///< meetings with their roll call, without what is private in them
    meetings_read_private,  ///< criticism, notes on ideology, reasons of absence: the cell's committee and its follower
    meetings_record,        ///< plan, prepare, hold and conclude; answer requests for absence
    meetings_finalise,      ///< finalise, reopen
    evidence_read,
    evidence_edit,
    outcomes_read,    ///< ratings, judged items, knock-outs, recognitions, awards
    outcomes_record,  ///< enter ratings, knock-outs and what lived on paper
    outcomes_judge,   ///< judge an item: the one who appraises, never the one judged
    evaluation_read,  ///< verdicts with their reasons, projections, what-if
    appraisal_propose,
    recognition_decide,
    plans_read,
    plans_adopt,
    periods_lock,
    records_import,
    records_export,
    audit_read,
    accounts_manage,  ///< accounts, grants, links, keys
    settings_manage,
    movement_submit,  ///< for one's own body: register, assess oneself, send and take back
    movement_remark,  ///< on the self-assessment of a body that one follows
};

inline constexpr core::NameTable<Permission, 26> k_permissions{{
    {Permission::organisation_read, "organisation.read"},
    {Permission::organisation_edit, "organisation.edit"},
    {Permission::members_read, "members.read"},
    {Permission::members_edit, "members.edit"},
    {Permission::meetings_read, "meetings.read"},
    {Permission::meetings_read_private, "meetings.read_private"},
    {Permission::meetings_record, "meetings.record"},
    {Permission::meetings_finalise, "meetings.finalise"},
    {Permission::evidence_read, "evidence.read"},
    {Permission::evidence_edit, "evidence.edit"},
    {Permission::outcomes_read, "outcomes.read"},
    {Permission::outcomes_record, "outcomes.record"},
    {Permission::outcomes_judge, "outcomes.judge"},
    {Permission::evaluation_read, "evaluation.read"},
    {Permission::appraisal_propose, "appraisal.propose"},
    {Permission::recognition_decide, "recognition.decide"},
    {Permission::plans_read, "plans.read"},
    {Permission::plans_adopt, "plans.adopt"},
    {Permission::periods_lock, "periods.lock"},
    {Permission::records_import, "records.import"},
    {Permission::records_export, "records.export"},
    {Permission::audit_read, "audit.read"},
    {Permission::accounts_manage, "accounts.manage"},
    {Permission::settings_manage, "settings.manage"},
    {Permission::movement_submit, "movement.submit"},
    {Permission::movement_remark, "movement.remark"},
}};

using PermissionSet = std::bitset<k_permissions.size()>;

}  // namespace bontot::access
