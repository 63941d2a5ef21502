select planting.plant(planting.own(), 100000000000000 + %1$d * 1000000000::bigint, 'Pcrowd%1$d', 'Zcrowd', case when %1$d <= 50 then (9 + %1$d)::text else (8000 + %1$d)::text end, '75',
    (select min(id) from territorial_directorate where name = 'Dirfaruquenza'), (select min(id) from operator where name = 'Opfaruquenza'))
