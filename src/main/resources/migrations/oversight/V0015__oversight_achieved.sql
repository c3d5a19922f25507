-- As in every room that a year wheel follows: see dialogues.achieved. The quality work of a year is judged in its own wheel.
create view oversight.achieved with (security_invoker = true) as
select 'EVALUATED_WORK' as kind, 'organiser' as node, v.school_year_start, '' as part, min(v.written_on) as on_day,
       cast(null as date) as over_on
from oversight.evaluation v
where v.organiser_id = nullif(current_setting('app.organiser', true), '')::uuid
group by v.school_year_start;
grant select on oversight.achieved to styrkedja_app;

-- Since when the register of an event shows that it is done at a node: since all parts of the same school year were there in its time. The time
-- of an event lasts until a month before the next with the same register begins; that of the first has no beginning, but goals are followed up
-- from a month before its first day, so that a word in November does not answer for the effects in June. What was over before is no part. A part
-- without a name is the whole: where it is there, nothing else is asked for.
create view oversight.event_achieved with (security_invoker = true) as
-- Each room is asked once, and not once for each event.
with achieved as materialized (
    select * from indicators.achieved
    union all select * from dialogues.achieved
    union all select * from plans.achieved
    union all select * from plans.achieved_analyses
    union all select * from reports.achieved
    union all select * from oversight.achieved)
select p.event_id, p.school_year_start, p.node, coalesce(min(p.there) filter (where p.part = ''), max(p.there)) as on_day
from (select e.event_id, e.school_year_start, a.node, a.part,
             min(a.on_day) filter (where a.on_day >= e.begins and a.on_day < e.next_begins) as there
      from (select w.event_id, w.school_year_start, r.output_register,
                   case when r.output_register = 'FOLLOWED_UP_GOALS' or row_number() over in_turn > 1 then w.first_day - 30
                        else date '-infinity' end as begins,
                   lead(w.first_day - 30, 1, date 'infinity') over in_turn as next_begins
            from oversight.wheel_event w
            join oversight.event_revision r using (template_id, revision)
            where r.output_register <> 'NONE'
            window in_turn as (partition by w.organiser_id, w.school_year_start, r.output_register order by w.first_day)) e
      join achieved a
        on a.kind = e.output_register and a.school_year_start = e.school_year_start
      where a.over_on is null or a.over_on >= e.begins
      group by e.event_id, e.school_year_start, a.node, a.part) p
group by p.event_id, p.school_year_start, p.node
having count(*) = count(p.there) or bool_or(p.part = '' and p.there is not null);
grant select on oversight.event_achieved to styrkedja_app;
