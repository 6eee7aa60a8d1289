-- A body may sign several decisions of a kind in a year: each has its own paper. occasion = what of the year a paper
-- belongs to: its meeting, or number and day of its decision once it has them; '' for papers of neither and for drafts.
-- A meeting may go again while the paper that was sent out about it stays.
alter table paper rename column meeting to occasion;
update paper set occasion = case when number < 10 then '0' else '' end || cast(number as text) || '-' || symbol || '/'
    || body_symbol || ' ' || dated
    where kind in ('recognition', 'award', 'proposal') and number is not null;
-- A certificate carries number and day of its award decision.
update paper set occasion = coalesce((select award.occasion from paper award where award.root = paper.root
    and award.unit = paper.unit and award.kind = 'award' and award.year = paper.year and award.number is not null), '')
    where kind = 'certificate';
