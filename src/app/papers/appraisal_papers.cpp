// The appraisal of one body, the proposal of those that passed, ballots and their count.
#include <algorithm>
#include <set>

#include "app/movement/opened_file.hpp"
#include "app/papers/decided_number.hpp"
#include "app/papers/movement_view.hpp"
#include "core/text.hpp"
#include "papers/appraisal.hpp"
#include "papers/letterhead.hpp"
#include "papers/proposal.hpp"
#include "papers/vote_papers.hpp"

namespace bontot::app {

using movement::Act;
using movement::Verdict;

namespace {

const FrozenCriterion* criterion_in(const MovementSnapshot* snapshot, const std::string& id) {
    if (snapshot == nullptr) return nullptr;
    const auto found = std::find_if(snapshot->criteria.begin(), snapshot->criteria.end(),
                                    [&](const FrozenCriterion& one) { return one.criterion == id; });
    return found == snapshot->criteria.end() ? nullptr : &*found;
}

/// Why the appraiser differs: the notes at the items, else the basis of the step.
std::string reason_of(const std::vector<Level>& levels, const plan::Criterion& criterion, const TakenStep& step) {
    std::string reason;
    for (const auto& level : levels) {
        const bool here = std::any_of(criterion.indicators.begin(), criterion.indicators.end(),
                                      [&](const plan::Indicator& item) { return item.id == level.indicator; });
        if (level.side == Side::appraised && here && !level.note.empty())
            reason += (reason.empty() ? "" : "; ") + level.indicator + ": " + level.note;
    }
    return reason.empty() ? step.papers.basis : reason;
}

std::vector<papers::AppraisedGroup> groups_of(Transaction& records, const FileOnPaper& file, const plan::Plan& plan,
                                              const TakenStep& step) {
    const auto* own = file.frozen_at(Act::submit);
    const auto* appraised = file.frozen_at(Act::appraise);
    const auto levels = records.movements().levels(file.file.id);
    std::vector<papers::AppraisedGroup> groups;
    for (const auto& criterion : plan.criteria) {
        const auto* before = criterion_in(own, criterion.id);
        const auto* after = criterion_in(appraised, criterion.id);
        if (before == nullptr && after == nullptr) continue;
        papers::AppraisedGroup group;
        group.text = criterion.name.vi;
        group.maximum = (after != nullptr ? after : before)->applicable;
        if (before != nullptr) group.own = before->achieved;
        if (after != nullptr) group.appraised = after->achieved;
        if (before != nullptr && after != nullptr && before->achieved.hundredths != after->achieved.hundredths)
            group.reason = reason_of(levels, criterion, step);
        groups.push_back(std::move(group));
    }
    return groups;
}

/// What came of it; null while nothing was decided.
std::optional<std::string> conclusion_of(const FileOnPaper& file) {
    switch (file.file.file.verdict) {
        case Verdict::proposed:
        case Verdict::recognised:
        case Verdict::not_recognised:
        case Verdict::revoked: return "Đề nghị công nhận.";
        case Verdict::not_proposed:
            if (const auto* step = file.last(Act::not_propose))
                return "Chưa đề nghị công nhận. Lý do: " + step->papers.reason;
            return std::nullopt;
        default: return std::nullopt;
    }
}

bool was_proposed(const FileOnPaper& file) {
    const auto verdict = file.file.file.verdict;
    return verdict == Verdict::proposed || verdict == Verdict::recognised || verdict == Verdict::not_recognised ||
           verdict == Verdict::revoked;
}

papers::ProposedBody proposed_body(Transaction& records, const FileOnPaper& file, const plan::Plan& plan, int year) {
    papers::ProposedBody row;
    row.name = file.name;
    const auto* appraised = file.frozen_at(Act::appraise);
    for (std::size_t i = 0; i < row.shares.size() && i < plan.criteria.size(); ++i) {
        if (const auto* found = criterion_in(appraised, plan.criteria[i].id))
            row.shares[i] = papers::share(found->achieved.hundredths, found->applicable.hundredths);
    }
    if (const auto rating = records.outcomes().unit_rating(file.unit, year); rating && rating->rating.level)
        row.rating = rating_words(*rating->rating.level);
    if (const auto members = rated_members(records, file.unit, year)) {
        row.completed = papers::share(members->completed, members->rated);
        row.completed_well = papers::share(members->completed_well, members->rated);
    }
    if (const auto* step = file.last(Act::propose); step != nullptr && step->papers.vote)
        row.vote = std::to_string(step->papers.vote->agree) + "/" + std::to_string(step->papers.vote->present);
    return row;
}

/// Of the proposals of a year, the one that the paper is: what was sent up with its number and day, and who was turned
/// down since the one before it. While it is on no record, who is to be proposed: so is a draft without number and day
/// while somebody is.
class Proposals {
  public:
    Proposals(const std::vector<FileOnPaper>& files, const PaperOrder& order) : order_(order) {
        is_next_ = !order.number && !order.date && std::any_of(files.begin(), files.end(), is_to_be_proposed);
        for (const auto& file : files) {
            if (!was_proposed(file)) continue;
            const auto& decision = file.last(Act::propose)->papers.decision;
            if (is_own(file)) {
                own_.insert(decision.number + (decision.date ? " (" + decision.date->vietnamese() + ")" : ""));
            } else if (decision.date && (is_next_ || (order.date && decision.date < order.date))) {
                before_ = std::max(before_.value_or(*decision.date), *decision.date);
            }
        }
    }
    /// "paper.several_decisions" while neither number nor day says which.
    [[nodiscard]] core::Result<void> check_one() const {
        if (own_.size() < 2) return {};
        return core::refuse(core::RefusalKind::conflict, "paper.several_decisions",
                            {{"found", core::join({own_.begin(), own_.end()})}}, "/dated");
    }
    [[nodiscard]] bool proposes(const FileOnPaper& file) const {
        return was_proposed(file) ? is_own(file) : own_.empty() && is_to_be_proposed(file);
    }
    [[nodiscard]] bool turns_down(const FileOnPaper& file) const {
        const auto* step = file.last(Act::not_propose);
        return step != nullptr && file.file.file.verdict == Verdict::not_proposed &&
               (!before_ || step->taken.date > *before_);
    }

  private:
    [[nodiscard]] static bool is_to_be_proposed(const FileOnPaper& file) {
        return !was_proposed(file) && file.file.file.stage == movement::Stage::appraised;
    }
    [[nodiscard]] bool is_own(const FileOnPaper& file) const {
        return !is_next_ && is_of(file.last(Act::propose)->papers.decision, order_);
    }

    const PaperOrder& order_;
    bool is_next_ = false;
    std::set<std::string> own_;  ///< numbers and days on record
    std::optional<core::Date> before_;
};

std::string question_of(const PaperSetting& setting) {
    return "đề nghị công nhận " + titles_under(setting.issuer.nearest(setting.day).kind) + " năm " +
           std::to_string(setting.asked.year);
}

/// Bodies that are voted on: appraised, and not turned down.
std::vector<FileOnPaper> voted_on(Transaction& records, const PaperSetting& setting) {
    auto files = files_under(records, setting.issuer.id, setting.asked.year, setting.day);
    std::erase_if(files, [](const FileOnPaper& file) {
        return file.last(Act::appraise) == nullptr || file.file.file.verdict == Verdict::not_proposed;
    });
    return files;
}

}  // namespace

BuiltPaper appraisal_paper(Transaction& records, const PaperSetting& setting) {
    const auto file = file_on_paper(records, *setting.asked.about, setting.asked.year, setting.day);
    const auto* step = file ? file->last(Act::appraise) : nullptr;
    if (step == nullptr) return core::refuse(core::RefusalKind::wrong_state, "paper.not_appraised", {}, "/about");
    papers::Appraisal paper;
    paper.head = setting.head;
    paper.year = setting.asked.year;
    const auto record = records.units().find(file->unit);
    paper.title = title_of(record->nearest(setting.day).kind);
    paper.body = file->name;
    paper.when = "ngày " + step->taken.date.vietnamese();
    paper.people = {{step->taken.by.name, std::nullopt, "", ""}};
    paper.basis = {launch_citation(records, setting.issuer.id, setting.asked.year, setting.day).in_full(),
                   cited(records, file->unit, papers::PaperKind::self_assessment_report, setting.asked.year,
                         "Báo cáo tự đánh giá", setting.day)
                       .in_full(),
                   "Phiếu tự đánh giá và minh chứng của " + file->name};
    for (const auto& remark : file->steps) {
        if (remark.taken.act == Act::remark && remark.position < step->position) {
            paper.basis.push_back("Nhận xét của cấp ủy viên theo dõi, đồng chí " + remark.taken.by.name + ", ngày " +
                                  remark.taken.date.vietnamese());
        }
    }
    paper.groups = groups_of(records, *file, setting.plan.plan, *step);
    if (const auto members = rated_members(records, file->unit, setting.asked.year)) {
        paper.conditions = {
            {"Đảng viên hoàn thành nhiệm vụ trở lên", papers::share(members->completed, members->rated)},
            {"Đảng viên hoàn thành tốt nhiệm vụ trở lên", papers::share(members->completed_well, members->rated)}};
    }
    if (const auto* answer = file->last(Act::respond)) paper.answer_of_body = answer->papers.reason;
    paper.conclusion = conclusion_of(*file);
    if (auto fine = papers::check(paper); !fine) return tl::unexpected(fine.error());
    return ComposedPaper{fields_of(paper), paper.head};
}

BuiltPaper proposal_paper(Transaction& records, const PaperSetting& setting) {
    papers::Proposal paper;
    paper.head = setting.head;
    paper.head.draft = !paper.head.number;
    paper.year = setting.asked.year;
    paper.addressee = "Ban Thường vụ " + papers::committee_of_body(paper.head.superior);
    paper.cited = {launch_citation(records, setting.issuer.id, setting.asked.year, setting.day)};
    paper.registered = 0;
    paper.reached_by_self = 0;
    const auto files = files_under(records, setting.issuer.id, setting.asked.year, setting.day);
    const Proposals proposals(files, setting.asked.order);
    if (auto one = proposals.check_one(); !one) return tl::unexpected(one.error());
    for (const auto& file : files) {
        ++*paper.registered;
        const auto* own = file.frozen_at(Act::submit);
        *paper.reached_by_self += own != nullptr && own->standard == "met" ? 1 : 0;
        if (proposals.proposes(file)) {
            paper.proposed.push_back(proposed_body(records, file, setting.plan.plan, setting.asked.year));
        } else if (proposals.turns_down(file)) {
            paper.not_proposed.push_back({file.name, file.last(Act::not_propose)->papers.reason});
        } else {
            continue;
        }
        paper.basis.push_back("Biên bản thẩm định " + file.name + ", ngày " +
                              file.last(Act::appraise)->taken.date.vietnamese());
    }
    if (paper.proposed.empty() && paper.not_proposed.empty()) return core::invalid("paper.empty_list");
    paper.enclosed = {"Biên bản thẩm định", "Phiếu tự đánh giá của các chi bộ", "Danh mục minh chứng"};
    if (auto fine = papers::check(paper); !fine) return tl::unexpected(fine.error());
    return ComposedPaper{fields_of(paper), paper.head};
}

BuiltPaper ballot_paper(Transaction& records, const PaperSetting& setting) {
    papers::Ballot paper{setting.head, question_of(setting), {}};
    for (const auto& file : voted_on(records, setting))
        paper.bodies.push_back(file.name);
    if (paper.bodies.empty()) return core::invalid("paper.empty_list");
    return ComposedPaper{fields_of(paper), paper.head};
}

BuiltPaper vote_count_paper(Transaction& records, const PaperSetting& setting) {
    papers::VoteCountMinutes paper;
    paper.head = setting.head;
    paper.question = question_of(setting);
    paper.base = papers::ShareBase::present;
    for (const auto& file : voted_on(records, setting)) {
        papers::CountedBody row;
        row.name = file.name;
        if (const auto* step = file.last(Act::propose); step != nullptr && step->papers.vote) {
            const auto& vote = *step->papers.vote;
            row.agree = vote.agree;
            row.disagree = vote.against;
            row.other = vote.other;
            paper.present = vote.present;
            paper.when = "ngày " + vote.date.vietnamese();
        }
        paper.bodies.push_back(std::move(row));
    }
    if (paper.bodies.empty()) return core::invalid("paper.empty_list");
    if (auto fine = papers::check(paper); !fine) return tl::unexpected(fine.error());
    return ComposedPaper{fields_of(paper), paper.head};
}

}  // namespace bontot::app
