#include <algorithm>
#include <map>

#include "app/meetings/roll_of_day.hpp"
#include "app/papers/unit_papers.hpp"

namespace bontot::app {
namespace {

std::string office_text(organisation::Office office) {
    switch (office) {
        case organisation::Office::secretary: return "Bí thư";
        case organisation::Office::deputy: return "Phó bí thư";
        case organisation::Office::committee_member: return "Chi ủy viên";
        case organisation::Office::follower: break;
    }
    return {};
}

}  // namespace

core::Result<papers::MemberList> member_list_paper(Transaction& records, const organisation::UnitRecord& unit,
                                                   core::Date day, const PaperOrder& order) {
    auto head = paper_head(records, unit, day, order);
    if (!head) return tl::unexpected(head.error());
    papers::MemberList list;
    list.head = std::move(*head);
    list.as_of = day;
    list.strength = {0, 0, 0, 0};
    const auto files = records.members().of_unit(unit.id, {day, day.plus_days(1)});
    std::map<std::string, std::string> offices;
    for (const auto& term : records.members().terms_of(unit.id, {day, day.plus_days(1)}))
        offices.emplace(term.member.text(), office_text(term.office));
    for (const auto& member : roll_of_day(files, unit.id, day)) {
        const auto file = std::find_if(files.begin(), files.end(), [&](const MemberFile& candidate) {
            return candidate.member.id == member.member;
        });
        const auto& record = file->member;
        papers::ListedMember line;
        line.name = record.name;
        line.birth_year = record.birth_year;
        if (record.sex) line.sex = *record.sex == organisation::Sex::female ? "nữ" : "nam";
        line.admitted = record.admitted;
        line.official = record.official;
        line.office = offices[record.id.text()];
        line.standing = member.probationary ? "dự bị" : "chính thức";
        if (member.exempt) line.note = "không tính dự sinh hoạt";
        list.members.push_back(std::move(line));
        ++*(member.probationary ? list.strength.probationary : list.strength.official);
        if (member.exempt) ++*list.strength.exempt;
    }
    list.strength.roll = static_cast<std::int64_t>(list.members.size());
    return list;
}

}  // namespace bontot::app
