-- What is on its way, said in one place: a command that can go or waits for its answer, and an automatic step that is not stuck. A message that nobody
-- waits for yet is not on its way; a step with an open incident waits for a person.
create view postbus.onderweg with (security_invoker = true) as
select u.traject_id, 'COMMANDO' as wat
from postbus.uitgaand u
where u.status = 'VERZONDEN'
union all
select u.traject_id, 'COMMANDO'
from postbus.uitgaand u
where u.status = 'WACHT'
  and (u.soort <> 'CORRELEER' or exists (select 1 from engine.abonnement a
                                         where a.toestand = 'OPEN' and a.berichtnaam = u.berichtnaam and a.correlatiesleutel = u.correlatiesleutel))
union all
select e.traject_id, 'STAP'
from engine.element e
where e.toestand = 'ACTIEF'
  and e.soort in ('SERVICE_TASK', 'SEND_TASK', 'SCRIPT_TASK', 'BUSINESS_RULE_TASK', 'INTERMEDIATE_THROW_EVENT', 'END_EVENT',
                  'EXCLUSIVE_GATEWAY', 'PARALLEL_GATEWAY', 'INCLUSIVE_GATEWAY')
  and not exists (select 1 from engine.incident i where i.element_sleutel = e.sleutel and i.toestand = 'OPEN');

comment on view postbus.onderweg is 'One row per command or automatic step that is on its way, of the cases that the reader may see';

grant select on postbus.onderweg to trajectregie_web, trajectregie_worker, trajectregie_dispatcher;
