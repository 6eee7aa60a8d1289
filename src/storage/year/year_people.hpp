// Who was in which unit in a year, and what people said of it: memberships, exemptions, official ratings, judgements
// and knock-outs of all units, in columns.
#pragma once

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "assessment/facts.hpp"
#include "storage/year/year_units.hpp"

namespace bontot::storage {

class YearPeople {
  public:
    /// `units` must outlive this.
    explicit YearPeople(YearUnits& units) : units_(units) {}

    // In two parts that know nothing of each other: also side by side over connections with the same view. The first
    // needs no units.
    void read_probationary(Connection& connection, const YearSpan& span);
    void read(Connection& connection, const YearSpan& span);
    /// Brings the parts together; fill() after that.
    void join(const YearSpan& span);

    /// Everything but unit and meetings of `facts` is written over; of members only what judging reads: no id, no name.
    void fill(std::size_t unit, assessment::Facts& facts) const;
    /// Everybody who was somewhere in the year, by the id of the member: each a person, by place.
    [[nodiscard]] IdTable& persons() { return persons_; }
    [[nodiscard]] const IdTable& persons() const { return persons_; }
    /// Which entry of the unit's member list stands for `person` on `day`; null when none does.
    [[nodiscard]] std::optional<std::uint32_t> entry_on(std::size_t unit, std::uint32_t person, core::Date day) const;
    [[nodiscard]] std::optional<std::uint32_t> entry_on(std::size_t unit, const IdText& member, core::Date day) const;
    /// Fingerprints (meetings::fingerprint_of) of the unit's roll on days, which are in order; after join().
    void roll_fingerprints(std::size_t unit, std::span<const core::Date> days, std::vector<std::int64_t>& found) const;

  private:
    static constexpr std::int32_t k_open = INT32_MAX;
    static constexpr std::uint8_t k_no_level = 0xFF;

    struct Stay {
        std::uint32_t person = 0;
        std::uint32_t unit = 0;
        std::int32_t joined = 0;         ///< days since 1970
        std::int32_t left = 0;           ///< k_open = still there
        std::int32_t official = k_open;  ///< the day in the year, if any
        bool probationary = false;
        bool ordinary = false;
        bool excepted = false;  ///< exempt, suspended or elsewhere at some time of the year
    };
    struct Rated {
        std::uint32_t unit = 0;
        std::uint32_t entry = 0;
        std::uint8_t level = k_no_level;
        organisation::RatingScope scope = organisation::RatingScope::not_subject;
    };
    struct Judged {
        std::uint32_t unit = 0;
        std::uint32_t indicator = 0;  ///< place in indicators_
        std::optional<core::Ratio> ratio;
    };
    template <class T>
    using ByUnit = std::unordered_map<std::uint32_t, std::vector<T>>;
    static constexpr std::uint32_t k_nowhere = IdRuns::k_nowhere;
    struct Away {
        core::Period span;
        std::uint32_t host = k_nowhere;  ///< unit; k_nowhere = none that is judged
    };

    [[nodiscard]] static bool on_roll(const Stay& stay, std::int32_t day) {
        return stay.joined <= day && day < stay.left;
    }

    void read_stays(Connection& connection, const YearSpan& span);
    void order_stays();
    void join_stays_without_a_day_between();
    void read_exemptions(Connection& connection, const YearSpan& span);
    void read_ratings(Connection& connection, const YearSpan& span);
    void read_cell_ratings(Connection& connection, const YearSpan& span);
    void read_judgements(Connection& connection, const YearSpan& span);
    void read_knock_outs(Connection& connection, const YearSpan& span);
    [[nodiscard]] std::span<const Stay> stays_of(std::size_t unit) const {
        return std::span(stays_).subspan(first_stay_[unit], first_stay_[unit + 1] - first_stay_[unit]);
    }
    [[nodiscard]] std::span<const Away> elsewhere_of(const Stay& stay) const {
        return spans_of(away_, elsewhere_, stay);
    }
    [[nodiscard]] std::span<const core::Period> exemptions_of(const Stay& stay) const {
        return spans_of(exempt_, exemptions_, stay);
    }
    template <class Span>
    [[nodiscard]] std::span<const Span> spans_of(const IdTable& who, const std::vector<std::vector<Span>>& spans,
                                                 const Stay& stay) const {
        const auto place = who.look_up(persons_[stay.person]);
        return place ? std::span<const Span>(spans[*place]) : std::span<const Span>();
    }
    [[nodiscard]] meetings::Standing standing(const Stay& stay, std::int32_t day) const;
    [[nodiscard]] bool excepted_on(const Stay& stay, core::Date day) const;
    /// The same standing on all days of a span.
    [[nodiscard]] static bool settled(const Stay& stay, core::Date first, core::Date last);
    template <class IsThem>
    [[nodiscard]] std::optional<std::uint32_t> entry_of(std::size_t unit, core::Date day, IsThem is_them) const;
    void fill_members(std::size_t unit, assessment::Facts& facts) const;

    YearUnits& units_;
    IdTable persons_;
    IdTable probationary_;                ///< on some day of the year
    std::vector<std::int32_t> official_;  ///< the day on which each becomes official; k_open = not known
    Column<Stay> stays_;                  ///< unit after unit, in the order of the member list
    Column<std::uint32_t> first_stay_;
    IdTable exempt_;  ///< whose spans these are
    std::vector<std::vector<core::Period>> exemptions_;
    IdTable away_;  ///< for a time with another cell
    std::vector<std::vector<Away>> elsewhere_;
    Column<Rated> ratings_;
    Column<std::uint32_t> first_rating_;
    Column<Judged> judgements_;
    Column<std::uint32_t> first_judgement_;
    std::vector<std::string> indicators_;  ///< a few dozen, named by hundreds of thousands of rows
    ByUnit<assessment::CellRating> cell_ratings_;
    ByUnit<assessment::KnockOutEvent> knock_outs_;
};

/// Finds people by the ids of members: persons, and behind them, in the order of their finding, strangers, who are
/// nowhere in the year. Minutes may name them all the same.
class PersonCursor {
  public:
    PersonCursor(YearPeople& people, IdTable& strangers)
        : persons_(people.persons()), known_(persons_), others_(strangers) {}
    [[nodiscard]] std::uint32_t find(const IdText& member) {
        if (const auto person = known_.find(member)) return *person;
        return static_cast<std::uint32_t>(persons_.size()) + others_.find_or_add(member);
    }

  private:
    IdTable& persons_;
    IdCursor known_;
    IdCursor others_;
};

}  // namespace bontot::storage
