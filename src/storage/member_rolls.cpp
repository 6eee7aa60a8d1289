// MemberStore::each_roll: everybody of every unit in four statements. Rare rows (exemptions, terms, second memberships)
// are read first and kept by member; then the memberships stream past in the order of their units.
#include <algorithm>
#include <unordered_map>

#include "storage/columns.hpp"
#include "storage/member_rows.hpp"
#include "storage/member_store.hpp"

namespace bontot::storage {
namespace {

using namespace member_rows;
using app::MemberFile;

template <class Record>
using ByMember = std::unordered_map<std::string, std::vector<Record>>;

constexpr std::string_view k_touching =
    " s where s.root = $1 and s.from_date < $3 and (s.to_date is null or s.to_date > $2)";

/// Those of `file`'s member, when there are any.
template <class Record>
void take(const ByMember<Record>& rows, const std::string& member, std::vector<Record>& into) {
    if (const auto found = rows.find(member); found != rows.end()) into = found->second;
}

/// The unit whose rows are passing.
class RollBeingRead {
  public:
    explicit RollBeingRead(const app::EachRoll& each) : each_(each) {}

    [[nodiscard]] bool is_of(std::string_view unit) const { return unit_.text() == unit; }

    void hand_over() {
        if (roll_.empty()) return;
        std::sort(roll_.begin(), roll_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        files_.clear();
        for (auto& entry : roll_)
            files_.push_back(std::move(entry.second));
        each_(unit_, files_);
        roll_.clear();
    }
    void begin(core::UnitId unit) {
        hand_over();
        unit_ = std::move(unit);
    }
    void add(MemberFile file) {
        auto key = list_key(order_, file.member);
        roll_.emplace_back(std::move(key), std::move(file));
    }

  private:
    const app::EachRoll& each_;
    core::NameOrder order_;
    core::UnitId unit_;
    std::vector<std::pair<std::string, MemberFile>> roll_;
    std::vector<MemberFile> files_;
};

}  // namespace

void MemberStore::each_roll(core::Period span, const app::EachRoll& each) {
    const auto [from, to] = texts(span);
    const std::vector<Value> values{to_value(root_), to_value(from), to_value(to)};
    const auto rows_of = [&](std::string_view columns, std::string_view table, std::string_view more = "") {
        std::string sql = "select ";
        sql += columns;
        sql += " from ";
        sql += table;
        sql += k_touching;
        sql += more;
        return sql + " order by s.from_date, s.id";
    };
    ByMember<organisation::Exemption> exemptions;
    connection_.query(rows_of(k_exemption_columns, "exemption"), values,
                      [&](const Row& row) { exemptions[row.string(1)].push_back(read_exemption(row)); });
    ByMember<organisation::TermOfOffice> terms;
    connection_.query(rows_of(k_term_columns, "term_of_office"), values,
                      [&](const Row& row) { terms[row.string(1)].push_back(read_term(row)); });
    ByMember<organisation::Membership> several;
    connection_.query(rows_of(k_membership_columns, "membership",
                              " and s.member in (select member from membership where root = $1 and from_date < $3 "
                              "and (to_date is null or to_date > $2) group by member having count(*) > 1)"),
                      values, [&](const Row& row) { several[row.string(1)].push_back(read_membership(row)); });

    RollBeingRead roll(each);
    std::string last_member;
    const std::string everybody = "select " + std::string(k_membership_columns) + ", " + std::string(k_member_columns) +
                                  " from membership s join member m on m.root = s.root and m.id = s.member "
                                  "where s.root = $1 and s.from_date < $3 and (s.to_date is null or s.to_date > $2) "
                                  "order by s.unit, s.member";
    constexpr int k_first_of_member = 8;
    connection_.query(everybody, values, [&](const Row& row) {
        if (!roll.is_of(row.text(2))) {
            roll.begin(core::UnitId(row.string(2)));
            last_member.clear();
        }
        if (row.text(1) == last_member) return;  // who left and came back: all their rows are in `several`
        last_member = row.text(1);
        MemberFile file;
        file.member = read_member(row, k_first_of_member);
        take(several, last_member, file.memberships);
        if (file.memberships.empty()) file.memberships.push_back(read_membership(row));
        take(exemptions, last_member, file.exemptions);
        take(terms, last_member, file.terms);
        roll.add(std::move(file));
    });
    roll.hand_over();
}

}  // namespace bontot::storage
