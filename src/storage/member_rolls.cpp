// MemberStore::each_roll: everybody of every unit in four statements, put together here: joined by the engine, member
// by member, the same takes twice as long.
#include <algorithm>
#include <deque>
#include <tuple>

#include "storage/columns.hpp"
#include "storage/member_rows.hpp"
#include "storage/member_store.hpp"

namespace bontot::storage {
namespace {

using namespace member_rows;
using app::MemberFile;

struct Person {
    MemberFile file;
    std::string list_key;
    std::size_t rolls = 0;  ///< on how many rolls they are still to be put
};

/// All members by id. Rows about them mostly come in the order in which they were made: the next few are tried first.
class People {
  public:
    void add(const Row& row) {
        Person person;
        person.file.member = read_member(row);
        person.list_key = list_key(order_, person.file.member);
        people_.push_back(std::move(person));
    }
    void all_added() {
        const auto by_id = [](const Person& a, const Person& b) { return a.file.member.id < b.file.member.id; };
        if (!std::is_sorted(people_.begin(), people_.end(), by_id)) std::sort(people_.begin(), people_.end(), by_id);
    }
    [[nodiscard]] std::size_t place_of(const core::MemberId& id) {
        constexpr std::size_t k_steps = 16;
        for (std::size_t i = 0; i < k_steps && next_ + i < people_.size(); ++i) {
            if (people_[next_ + i].file.member.id == id) {
                next_ += i + 1;
                return next_ - 1;
            }
        }
        const auto found = std::lower_bound(
            people_.begin(), people_.end(), id,
            [](const Person& person, const core::MemberId& wanted) { return person.file.member.id < wanted; });
        if (found == people_.end() || found->file.member.id != id) damaged(id.text());
        next_ = static_cast<std::size_t>(found - people_.begin()) + 1;
        return next_ - 1;
    }
    [[nodiscard]] Person& operator[](std::size_t place) { return people_[place]; }

  private:
    core::NameOrder order_;
    std::deque<Person> people_;  // grows without moving anybody
    std::size_t next_ = 0;
};

/// A unit and who is on its roll, as places among the people.
struct Roll {
    core::UnitId unit;
    std::vector<std::size_t> places;
};

/// Each person once, in order, although they may have left and come back.
void put_in_order(Roll& roll, People& people) {
    auto& places = roll.places;
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    std::sort(places.begin(), places.end(),
              [&](std::size_t a, std::size_t b) { return people[a].list_key < people[b].list_key; });
    for (const auto place : places)
        ++people[place].rolls;
}

}  // namespace

void MemberStore::each_roll(core::Period span, const app::EachRoll& each) {
    const auto [from, to] = texts(span);
    const auto each_row = [&, from = from, to = to](std::string_view columns, std::string_view table,
                                                    std::string_view order, const EachRow& take) {
        std::string sql = "select ";
        sql += columns;
        sql += " from ";
        sql += table;
        sql += " s where s.root = $1 and s.from_date < $3 and (s.to_date is null or s.to_date > $2) order by ";
        sql += order;
        connection_.each(sql, take, root_, from, to);
    };

    People people;
    connection_.each(
        "select " + std::string(k_member_columns) + " from member m where m.root = $1 order by m.id",
        [&](const Row& row) { people.add(row); }, root_);
    people.all_added();
    each_row(k_exemption_columns, "exemption", "s.member, s.from_date, s.id", [&](const Row& row) {
        auto exemption = read_exemption(row);
        people[people.place_of(exemption.member)].file.exemptions.push_back(std::move(exemption));
    });
    each_row(k_term_columns, "term_of_office", "s.member, s.from_date, s.id", [&](const Row& row) {
        auto term = read_term(row);
        people[people.place_of(term.member)].file.terms.push_back(std::move(term));
    });
    std::vector<Roll> rolls;
    each_row(k_membership_columns, "membership", "s.unit", [&](const Row& row) {
        auto membership = read_membership(row);
        if (rolls.empty() || rolls.back().unit != membership.unit) rolls.push_back({membership.unit, {}});
        const auto place = people.place_of(membership.member);
        rolls.back().places.push_back(place);
        people[place].file.memberships.push_back(std::move(membership));
    });

    for (auto& roll : rolls)
        put_in_order(roll, people);
    std::vector<MemberFile> files;
    for (const auto& roll : rolls) {
        files.clear();
        for (const auto place : roll.places) {
            auto& person = people[place];
            auto& rows = person.file.memberships;
            std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
                return std::tie(a.span.from, a.id) < std::tie(b.span.from, b.id);
            });
            if (--person.rolls == 0) {
                files.push_back(std::move(person.file));
            } else {
                files.push_back(person.file);
            }
        }
        each(roll.unit, files);
    }
}

}  // namespace bontot::storage
