-- A place that closed may open again later under its name: the name is taken on the days on which it is open.

alter table place drop constraint place_label_taken;
alter table place add constraint place_label_taken
    exclude using gist (unit_id with =, label with =, daterange(starts_on, ends_on, '[)') with &&);
