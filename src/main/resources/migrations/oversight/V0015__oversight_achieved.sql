-- Since when the register of an event shows that it is done at a node. What bears no school year counts for the event whose time it
-- falls in: from a month before its first day until a month before the next event with the same register, or the end of the year.
create view oversight.event_achieved with (security_invoker = true) as
select e.event_id, e.school_year_start, a.node, min(a.on_day) as on_day
from (select w.event_id, w.school_year_start, r.output_register, w.first_day,
             lead(w.first_day - 30, 1, make_date(w.school_year_start + 1, 8, 1))
                 over (partition by w.organiser_id, w.school_year_start, r.output_register order by w.first_day) as next_begins
      from oversight.wheel_event w
      join oversight.event_revision r using (template_id, revision)
      where r.output_register <> 'NONE') e
join (select * from dialogues.achieved
      union all select * from plans.achieved
      union all select * from plans.achieved_analyses
      union all select * from reports.achieved) a
  on a.kind = e.output_register
 and (a.school_year_start = e.school_year_start
      or a.school_year_start is null and a.on_day >= e.first_day - 30 and a.on_day < e.next_begins)
group by e.event_id, e.school_year_start, a.node;
grant select on oversight.event_achieved to styrkedja_app;
