-- At each start: the months to come have their partitions.
select keep_trail_months();
