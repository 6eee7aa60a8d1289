#include "app/import/imported_records.hpp"

#include <map>

namespace bontot::app {

namespace {

class RecordList {
  public:
    void add(ImportedKind kind, std::string record, bool added) {
        auto [entry, is_new] = records_.try_emplace({kind, std::move(record)}, added);
        if (!is_new) entry->second = entry->second || added;
    }
    void add(const organisation::UnitRecord& unit, bool added) { add(ImportedKind::unit, unit.id.text(), added); }
    void add(const MemberFile& file, bool added) { add(ImportedKind::member, file.member.id.text(), added); }
    void add(const meetings::MeetingRecord& meeting, bool added) {
        add(ImportedKind::meeting, meeting.id.text(), added);
    }
    void add(const MemberRatingRow& row, bool added) {
        add(ImportedKind::member_rating, year_key(row) + "/" + row.member.text(), added);
    }
    void add(const UnitRatingRow& row, bool added) { add(ImportedKind::unit_rating, year_key(row), added); }
    void add(const RegistrationRow& row, bool added) { add(ImportedKind::registration, year_key(row), added); }
    void add(const RecognitionRow& row, bool added) { add(ImportedKind::recognition, year_key(row), added); }
    void add(const AwardRow& row, bool added) {
        add(ImportedKind::award, year_key(row) + "/" + std::string(core::name_in(k_award_kinds, row.kind)), added);
    }
    void add(const JudgementRow& row, bool added) {
        add(ImportedKind::judgement, year_key(row) + "/" + row.indicator, added);
    }
    void add(const KnockOutRow& row, bool added) { add(ImportedKind::knock_out, row.id.text(), added); }

    template <class Row>
    void add_all(const std::vector<Row>& added, const std::vector<ChangedRecord<Row>>& changed) {
        for (const auto& row : added)
            add(row, true);
        for (const auto& change : changed)
            add(change.before, false);
    }

    template <class Row>
    [[nodiscard]] static std::string year_key(const Row& row) {
        return row.unit.text() + "/" + std::to_string(row.year);
    }

    [[nodiscard]] std::vector<ImportedRecord> all() const {
        std::vector<ImportedRecord> all;
        for (const auto& [key, added] : records_)
            all.push_back({key.first, key.second, added});
        return all;
    }

  private:
    std::map<std::pair<ImportedKind, std::string>, bool> records_;
};

}  // namespace

std::vector<ImportedRecord> imported_records(const Drafted& drafted) {
    RecordList list;
    list.add_all(drafted.new_units, drafted.units);
    list.add_all(drafted.new_members, drafted.members);
    list.add_all(drafted.new_meetings, drafted.meetings);
    list.add_all(drafted.new_member_ratings, drafted.member_ratings);
    list.add_all(drafted.new_unit_ratings, drafted.unit_ratings);
    list.add_all(drafted.new_registrations, drafted.registrations);
    list.add_all(drafted.new_recognitions, drafted.recognitions);
    list.add_all(drafted.new_awards, drafted.awards);
    list.add_all(drafted.new_judgements, drafted.judgements);
    for (const auto& row : drafted.knock_outs)
        list.add(row, true);
    for (const auto& order : drafted.documents)
        list.add(ImportedKind::meeting, order.meeting.text(), false);
    for (const auto& touched : drafted.touched)
        list.add(ImportedKind::year, RecordList::year_key(touched), false);
    return list.all();
}

}  // namespace bontot::app
